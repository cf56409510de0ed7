package dev.underpin.postgresql.rows;

import dev.underpin.model.twin.ColumnFacts;
import dev.underpin.postgresql.twin.ArrayText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What statistics say of a column.
 *
 * @param nullFraction share of NULL
 * @param width of a value in bytes, on average
 * @param distinct how many different values; below 0 as a share of the rows
 * @param common values, commonest first
 * @param frequencies of those, as shares of all rows
 * @param bounds values that cut the others into equal parts
 * @param correlation with the physical order; null where it was not computed
 */
record KnownColumn(
        double nullFraction,
        int width,
        double distinct,
        List<String> common,
        List<Double> frequencies,
        List<String> bounds,
        @Nullable Double correlation) {

    static final KnownColumn NOTHING = new KnownColumn(0, 0, 0, List.of(), List.of(), List.of(), null);

    static KnownColumn of(ColumnFacts facts) {
        Map<String, String> words = facts.statistics();
        List<String> common = values(words.get("most_common_vals"));
        List<Double> frequencies = values(words.get("most_common_freqs")).stream()
                .map(Double::valueOf)
                .toList();
        int both = Math.min(common.size(), frequencies.size());
        String correlation = words.get("correlation");
        return new KnownColumn(
                number(words.get("null_frac")),
                (int) number(words.get("avg_width")),
                number(words.get("n_distinct")),
                common.subList(0, both),
                frequencies.subList(0, both),
                values(words.get("histogram_bounds")),
                correlation == null ? null : Double.valueOf(correlation));
    }

    private static double number(@Nullable String text) {
        return text == null ? 0 : Double.parseDouble(text);
    }

    private static List<String> values(@Nullable String array) {
        return array == null
                ? List.of()
                : ArrayText.read(array).stream().filter(Objects::nonNull).toList();
    }

    /** The same with other values. */
    KnownColumn with(List<String> otherCommon, List<Double> otherFrequencies, List<String> otherBounds) {
        return new KnownColumn(nullFraction, width, distinct, otherCommon, otherFrequencies, otherBounds, correlation);
    }

    /** The same with each value replaced by another. */
    KnownColumn map(UnaryOperator<String> other) {
        return with(
                common.stream().map(other).toList(),
                frequencies,
                bounds.stream().map(other).toList());
    }

    /** All values that are known, the common ones first. */
    List<String> values() {
        List<String> values = new ArrayList<>(common);
        values.addAll(bounds);
        return values;
    }

    /** How many different values a table of so many rows should have. */
    double distinctOf(long rows) {
        return distinct < 0 ? -distinct * rows : distinct;
    }
}
