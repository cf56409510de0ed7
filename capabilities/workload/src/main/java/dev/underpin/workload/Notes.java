package dev.underpin.workload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What could not be read, counted by its reason, with the place of the first. */
final class Notes {
    private final Map<String, Reason> reasons = new LinkedHashMap<>();
    private final List<String> facts = new ArrayList<>();
    private String file = "";
    private long line;

    private static final class Reason {
        private final String first;
        private long count;

        private Reason(String first) {
            this.first = first;
        }
    }

    /** Where the reading is. */
    void at(String newFile, long newLine) {
        file = newFile;
        line = newLine;
    }

    /** Something that has to be known, once. */
    void fact(String sentence) {
        if (!facts.contains(sentence)) {
            facts.add(sentence);
        }
    }

    /** One more thing that was passed over; the reason is in the plural: {@code lines that begin with no prefix}. */
    void passedOver(String reason) {
        reasons.computeIfAbsent(reason, unknown -> new Reason(file + ":" + line)).count++;
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>(facts);
        reasons.forEach((reason, seen) ->
                sentences.add("Not read: " + reason + ". " + seen.count + " in all, the first at " + seen.first + "."));
        return sentences;
    }
}
