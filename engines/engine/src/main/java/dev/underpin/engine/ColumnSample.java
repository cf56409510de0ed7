package dev.underpin.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Values of one column, to be asked about and never to be printed: what leaves it is counts and masked shapes.
 *
 * <p>The only way to a raw value is {@link #labels}, which refuses anything that does not look like a code.
 */
public final class ColumnSample {

    private static final int LONGEST_LABEL = 40;

    private final List<@Nullable String> values;

    /** @param values as text, cut where they are very long; null for NULL */
    public ColumnSample(List<@Nullable String> values) {
        this.values = values;
    }

    /** Values looked at, NULLs included. */
    public long size() {
        return values.size();
    }

    public long nulls() {
        return values.stream().filter(Objects::isNull).count();
    }

    /** Values that are not NULL. */
    public long present() {
        return size() - nulls();
    }

    /** Distinct values that are not NULL. */
    public long distinct() {
        return values.stream().filter(Objects::nonNull).distinct().count();
    }

    /** How many of the present values are so. */
    public long matching(Predicate<String> test) {
        long count = 0;
        for (String value : values) {
            if (value != null && test.test(value)) {
                count++;
            }
        }
        return count;
    }

    /** Share of the present values that are so, 0 to 1; 0 where there are none. */
    public double share(Predicate<String> test) {
        long present = present();
        return present == 0 ? 0 : (double) matching(test) / present;
    }

    /** Up to so many distinct values that match, masked: {@code j***@e******.c**}. */
    public List<String> masked(Predicate<String> test, int most) {
        return values.stream()
                .filter(value -> value != null && test.test(value))
                .map(value -> Masking.mask(String.valueOf(value)))
                .distinct()
                .limit(most)
                .toList();
    }

    /**
     * The distinct values in falling frequency, where all of them look like codes rather than like content: short, few,
     * without blanks, at signs or long digit runs. Empty otherwise.
     */
    public SequencedSet<String> labels(int most) {
        var counts = new java.util.HashMap<String, Integer>();
        for (String value : values) {
            if (value == null) {
                continue;
            }
            if (!looksLikeLabel(value)) {
                return new LinkedHashSet<>();
            }
            counts.merge(value, 1, Integer::sum);
            if (counts.size() > most) {
                return new LinkedHashSet<>();
            }
        }
        var labels = new LinkedHashSet<String>();
        counts.entrySet().stream()
                .sorted(java.util.Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(java.util.Map.Entry.comparingByKey()))
                .forEach(entry -> labels.add(entry.getKey()));
        return labels;
    }

    private static boolean looksLikeLabel(String value) {
        return !value.isEmpty()
                && value.length() <= LONGEST_LABEL
                && value.chars()
                        .allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ' ')
                && value.chars().filter(Character::isDigit).count() <= 3;
    }

    /** Never a value. */
    @Override
    public String toString() {
        return "ColumnSample[" + size() + " values]";
    }
}
