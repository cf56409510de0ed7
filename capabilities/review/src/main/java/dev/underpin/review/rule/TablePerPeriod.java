package dev.underpin.review.rule;

import dev.underpin.engine.Ability;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables that are one table, cut by time and told apart by their names. */
public final class TablePerPeriod implements Rule {

    private static final Pattern DATED = Pattern.compile(
            "(.*\\p{L})_?((?:19|20)\\d\\d)(?:_?(?:q[1-4]|[mhw]?[0-1]\\d(?:_?[0-3]\\d)?|h[12]))?",
            Pattern.CASE_INSENSITIVE);

    private static final Card CARD = CardText.of(TablePerPeriod.class, "A table for each period", Severity.MEDIUM)
            .when(
                    "Two or more tables of a schema have the same columns and names that differ only in a year, a quarter, a"
                            + " month or a day at the end. Partitions and inheriting tables are left out.")
            .effect(
                    "Every question over more than one period is a UNION that somebody must extend in time, and no key holds"
                            + " across the tables.")
            .instead("Keep one table with the period as a column; partition it where its size asks for that.")
            .links("https://www.postgresql.org/docs/current/ddl-partitioning.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        Map<String, List<Table>> series = new TreeMap<>();
        context.tables().filter(table -> table.inherits().isEmpty()).forEach(table -> {
            Matcher dated = DATED.matcher(table.name().name());
            if (dated.matches()) {
                String key = table.name().schema() + "." + dated.group(1) + " " + columns(table);
                series.computeIfAbsent(key, name -> new ArrayList<>()).add(table);
            }
        });
        return series.values().stream().filter(tables -> tables.size() > 1).map(tables -> finding(context, tables));
    }

    private static String columns(Table table) {
        return table.columns().stream()
                .map(column -> column.name() + " " + column.type())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private Finding finding(ReviewContext context, List<Table> tables) {
        List<String> names = tables.stream().map(table -> table.name().name()).toList();
        Table first = tables.getFirst();
        String shown = names.size() <= 4
                ? ReviewContext.list(names)
                : names.getFirst() + " to " + names.getLast() + " (" + names.size() + ")";
        List<String> options = new ArrayList<>(List.of(
                "Make them one table, with the period as a column of its key, and a view under each old name until nobody"
                        + " reads it any more."));
        if (context.has(Ability.PARTITIONS)) {
            options.add("Make them partitions of one table: attaching them moves no row.");
        }
        options.add("Keep them, if they are closed archives that nobody reads together.");
        return finding(Subject.table(first.name()), shown + " are one table, cut by period.")
                .confidence(Confidence.LIKELY)
                .consequence(context.volume(tables.getLast()))
                .evidence(Evidence.observed("They have the same "
                        + first.columns().size() + " columns and differ in the date of their name."))
                .choice("Decide how they are read.", options.toArray(String[]::new));
    }
}
