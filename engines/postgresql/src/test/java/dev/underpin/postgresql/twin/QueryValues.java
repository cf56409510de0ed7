package dev.underpin.postgresql.twin;

import dev.underpin.model.twin.ColumnFacts;
import dev.underpin.model.twin.TwinBundle;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts values of a bundle's statistics into a query: {@code {orders.total:bound 95}}. */
final class QueryValues {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\.(\\w+):(\\w+) (\\d+)}");

    private static final Map<String, String> WORDS =
            Map.of("bound", "histogram_bounds", "common", "most_common_vals", "element", "most_common_elems");

    private QueryValues() {}

    static String in(TwinBundle bundle, String query) {
        return PLACE.matcher(query)
                .replaceAll(place -> Matcher.quoteReplacement(
                        of(bundle, place.group(1), place.group(2), WORDS.getOrDefault(place.group(3), ""))
                                .get(Integer.parseInt(place.group(4)))));
    }

    static List<String> of(TwinBundle bundle, String table, String column, String word) {
        return bundle.columns().stream()
                .filter(facts ->
                        facts.relation().name().equals(table) && facts.column().equals(column))
                .map(ColumnFacts::statistics)
                .map(statistics ->
                        Objects.requireNonNull(statistics.get(word), table + "." + column + " has no " + word))
                .map(ArrayText::read)
                .findFirst()
                .orElseThrow();
    }
}
