package dev.underpin.review.rule;

import dev.underpin.engine.Ability;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table that does not tell when its rows were made and changed. */
public final class MissingAuditColumns implements Rule {

    private static final Card CARD = CardText.of(MissingAuditColumns.class, "Audit columns missing", Severity.LOW)
            .needs(Need.CATALOG, Need.POLICY)
            .when(
                    "A table lacks one of the policy file's audit columns. Tables of migration tools are left out, and so are"
                            + " pure join tables: those whose key is all of their columns.")
            .effect(
                    "Nobody can tell when a row came in or changed: neither support, nor a job that copies what is new.")
            .instead("Add the column: empty for the rows that are there, and with a default for the next ones.")
            .links("https://www.postgresql.org/docs/current/sql-altertable.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        List<String> wanted = context.policy().context().auditColumns();
        return context.tables()
                .filter(table -> !MigrationTables.isOne(table) && !isPair(table))
                .flatMap(table -> {
                    List<String> missing = wanted.stream()
                            .filter(column -> table.column(column).isEmpty())
                            .toList();
                    return missing.isEmpty() ? Stream.empty() : Stream.of(finding(context, table, missing));
                });
    }

    private static boolean isPair(Table table) {
        return table.primaryKey()
                .filter(key -> key.columns().size() == table.columns().size())
                .isPresent();
    }

    private Finding finding(ReviewContext context, Table table, List<String> missing) {
        List<String> statements = new ArrayList<>();
        for (String column : missing) {
            elsewhere(context, column).ifPresent(model -> statements.addAll(statements(context, table, model)));
        }
        return finding(Subject.table(table.name()), table.name().name() + " lacks " + ReviewContext.list(missing) + ".")
                .consequence(context.volume(table))
                .evidence(Evidence.observed("The policy file asks for "
                        + ReviewContext.list(context.policy().context().auditColumns()) + " in every table."))
                .remedy(
                        statements.isEmpty()
                                ? "Add what is missing."
                                : "Add it as other tables have it; for rows that are there it stays empty, since nobody knows.",
                        statements);
    }

    /** The column as most other tables have it. */
    private static Optional<Column> elsewhere(ReviewContext context, String name) {
        return context
                .tables()
                .flatMap(table -> table.column(name).stream())
                .collect(Collectors.groupingBy(
                        column -> column.type() + " " + column.defaultValue(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .max(Comparator.comparingInt(List::size))
                .map(List::getFirst);
    }

    private static List<String> statements(ReviewContext context, Table table, Column model) {
        String alter = "ALTER TABLE " + context.phrasing().quote(table.name()) + " ";
        String column = context.phrasing().quote(model.name());
        String add = alter + "ADD COLUMN " + column + " " + model.type();
        return model.defaultValue() == null || !context.has(Ability.ALTER_CONSTRAINTS)
                ? List.of(add)
                : List.of(add, alter + "ALTER COLUMN " + column + " SET DEFAULT " + model.defaultValue());
    }
}
