package dev.underpin.workload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What could not be read, counted by its reason, with the place of the first; and what was read and is no part of the workload. */
final class Notes {
    private final Map<String, Reason> reasons = new LinkedHashMap<>();
    private final Map<String, Long> aside = new LinkedHashMap<>();
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

    /** One more of what is left aside, in the plural: {@code calls of somebody}. */
    void leftAside(String things) {
        aside.merge(things, 1L, Long::sum);
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>(facts);
        aside.forEach((things, count) -> sentences.add("Left aside: " + things + ". " + count + " in all."));
        reasons.forEach((reason, seen) ->
                sentences.add("Not read: " + reason + ". " + seen.count + " in all, the first at " + seen.first + "."));
        return sentences;
    }
}
