package dev.underpin.review.rule;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.NotNullConstraint;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.Policy.Naming;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names that the team agreed to write otherwise. */
public final class NamingConvention implements Rule {

    private static final Card CARD = CardText.of(NamingConvention.class, "Name against the convention", Severity.LOW)
            .needs(Need.CATALOG, Need.POLICY)
            .when(
                    "A name does not match the pattern that the policy file gives for tables, columns, indexes or constraints, as"
                            + " a whole. Tables of migration tools are left out, and so are names that the engine gave. One"
                            + " finding for each table.")
            .effect("The convention is only worth something where it holds.")
            .instead("Rename it, in two steps where an application reads it.")
            .links("https://www.postgresql.org/docs/current/sql-altertable.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        Naming naming = context.policy().naming();
        return context.tables().filter(table -> !MigrationTables.isOne(table)).flatMap(table -> {
            List<String> odd = Stream.of(
                            odd("table", naming.tables(), Stream.of(table.name().name())),
                            odd(
                                    "column",
                                    naming.columns(),
                                    table.columns().stream().map(Column::name)),
                            odd("index", naming.indexes(), indexes(table)),
                            odd("constraint", naming.constraints(), constraints(table)))
                    .flatMap(names -> names)
                    .toList();
            return odd.isEmpty() ? Stream.empty() : Stream.of(finding(context, table, odd));
        });
    }

    private static Stream<String> odd(String kind, @Nullable String pattern, Stream<String> names) {
        return pattern == null
                ? Stream.empty()
                : names.filter(name -> !name.matches(pattern)).map(name -> "the " + kind + " " + name);
    }

    private static Stream<String> indexes(Table table) {
        return table.indexes().stream()
                .filter(index -> !index.backsConstraint() && !index.definition().isEmpty())
                .map(Index::name);
    }

    private static Stream<String> constraints(Table table) {
        return table.constraints().stream()
                .filter(constraint -> !(constraint instanceof NotNullConstraint))
                .flatMap(constraint -> Stream.ofNullable(constraint.name()));
    }

    private Finding finding(ReviewContext context, Table table, List<String> odd) {
        Naming naming = context.policy().naming();
        return finding(
                        Subject.table(table.name()),
                        "Names of " + table.name().name() + " are against the convention: " + ReviewContext.list(odd)
                                + ".")
                .evidence(Evidence.observed("The policy file asks for "
                        + ReviewContext.list(Stream.of(
                                        asked("tables", naming.tables()),
                                        asked("columns", naming.columns()),
                                        asked("indexes", naming.indexes()),
                                        asked("constraints", naming.constraints()))
                                .flatMap(text -> text)
                                .toList())
                        + "."))
                .advice(
                        "Rename them: indexes and constraints at once, tables and columns in two steps where an application"
                                + " reads them.");
    }

    private static Stream<String> asked(String kind, @Nullable String pattern) {
        return pattern == null ? Stream.empty() : Stream.of(kind + " like " + pattern);
    }
}
