package dev.underpin.review.rule;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.snapshot.ColumnStatistics;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import dev.underpin.review.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A list that was laid out as columns: phone1, phone2, phone3. */
public final class RepeatingColumns implements Rule {

    private static final int ENOUGH = 3;
    private static final Pattern NUMBERED = Pattern.compile("(.*?[\\p{L}])_?(\\d{1,2})((?:_\\p{L}.*)?)");

    /** Lines of one address, levels of one hierarchy, marks of one measurement: numbered, and no list. */
    private static final Set<String> ONE_THING = NameWords.words("""
            line address addr street level lvl adresse p q x y z md sha utf""");

    private static final Card CARD = CardText.of(RepeatingColumns.class, "Repeating columns", Severity.MEDIUM)
            .when(
                    "Three or more columns of a table differ only in a number, counted from 0 or 1 without a gap, and agree in"
                            + " their kind of type. Lines of an address, levels, quarters and percentiles are left out.")
            .effect(
                    "A search asks every one of them, none can be unique across them, and one more needs a change of the table.")
            .instead("Make each a row of a child table, or an array where nothing is ever asked about a single one.")
            .links("https://en.wikipedia.org/wiki/First_normal_form");

    private record Series(String name, List<Column> columns) {}

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.tables().flatMap(table -> {
            List<Series> series = series(table);
            return series.isEmpty() ? Stream.empty() : Stream.of(finding(context, table, series));
        });
    }

    private static List<Series> series(Table table) {
        var numbered = new TreeMap<String, Map<Integer, Column>>();
        for (Column column : table.columns()) {
            Matcher form = NUMBERED.matcher(column.name());
            if (form.matches() && !NameWords.endsWithAny(form.group(1), ONE_THING)) {
                numbered.computeIfAbsent(form.group(1) + "…" + form.group(3), name -> new TreeMap<>())
                        .putIfAbsent(Integer.parseInt(form.group(2)), column);
            }
        }
        var series = new ArrayList<Series>();
        numbered.forEach((name, columns) -> {
            if (isSeries(columns)) {
                series.add(new Series(name, List.copyOf(columns.values())));
            }
        });
        return series;
    }

    private static boolean isSeries(Map<Integer, Column> columns) {
        int first = columns.keySet().iterator().next();
        return columns.size() >= ENOUGH
                && first <= 1
                && columns.containsKey(first + columns.size() - 1)
                && columns.values().stream()
                                .map(column -> column.type().family())
                                .distinct()
                                .count()
                        == 1;
    }

    private Finding finding(ReviewContext context, Table table, List<Series> series) {
        List<String> names = series.stream()
                .map(one -> one.columns().getFirst().name() + " to "
                        + one.columns().getLast().name())
                .toList();
        var draft = finding(
                        Subject.table(table.name()),
                        table.name().name() + " holds a list in columns: " + ReviewContext.list(names) + ".")
                .confidence(Confidence.LIKELY)
                .consequence(context.volume(table));
        series.forEach(one -> draft.evidence(Evidence.observed(seen(context, table, one))));
        return draft.choice(
                "Decide whether the number of entries is a law of nature.",
                "Move them into a child table with one row for each entry, its number beside it.",
                "Keep them, if there can never be more and nobody searches across them.");
    }

    private static String seen(ReviewContext context, Table table, Series series) {
        List<String> filled = series.columns().stream()
                .flatMap(column -> context.statistics(table, column).map(ColumnStatistics::nullFraction).stream())
                .map(nulls -> Volume.percent(1 - nulls))
                .toList();
        return series.columns().getFirst().name() + " to "
                + series.columns().getLast().name() + ": " + series.columns().size() + " columns of one kind"
                + (filled.size() == series.columns().size()
                        ? ", filled in " + ReviewContext.list(filled) + " of the rows."
                        : ".");
    }
}
