package dev.underpin.review;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was probably meant. */
public final class Suggestion {

    private static final int FAR = 4;

    private Suggestion() {}

    /** {@code Did you mean x?} for the nearest word; otherwise the list of words, if it is short. */
    public static @Nullable String among(List<String> words, String typed) {
        return words.stream()
                .min(Comparator.comparingInt((String word) -> distance(word, typed))
                        .thenComparing(word -> word))
                .filter(word -> distance(word, typed) <= Math.min(FAR, Math.max(2, typed.length() / 2)))
                .map(word -> "Did you mean " + word + "?")
                .orElse(words.isEmpty() || words.size() > 12 ? null : "Known: " + String.join(", ", words));
    }

    /** Insertions, deletions and replacements between two words. */
    static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
