package dev.underpin.review.rule;

import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Patterns;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import java.util.List;
import java.util.stream.Stream;

/** A table that no team answers for. */
public final class UnownedTable implements Rule {

    private static final Card CARD = CardText.of(UnownedTable.class, "Table without an owning team", Severity.LOW)
            .needs(Need.CATALOG, Need.POLICY)
            .when(
                    "The policy file names owners, and none of their patterns matches a table. Tables of migration tools are left out.")
            .effect("Nobody is asked before it changes, and nobody answers when it breaks.")
            .instead("Give it to a team in the policy file, or drop it if no team wants it.")
            .links("https://www.postgresql.org/docs/current/ddl-schemas.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        var owners = context.policy().owners();
        return context.tables()
                .filter(table -> !owners.isEmpty() && !MigrationTables.isOne(table))
                .filter(table -> owners.values().stream()
                        .flatMap(List::stream)
                        .noneMatch(pattern -> Patterns.matches(
                                        pattern, table.name().toString())
                                || Patterns.matches(pattern, table.name().name())))
                .map(table -> finding(context, table));
    }

    private Finding finding(ReviewContext context, Table table) {
        List<String> teams =
                context.policy().owners().keySet().stream().sorted().toList();
        List<String> neighbours = context.relations().referencing(table.name()).stream()
                .map(reference -> reference.child().name().name())
                .distinct()
                .toList();
        return finding(
                        Subject.table(table.name()),
                        "No team owns " + table.name().name() + ".")
                .consequence(context.volume(table))
                .evidence(Evidence.observed(
                        neighbours.isEmpty()
                                ? "No pattern of the policy file matches it, and no table refers to it."
                                : "No pattern of the policy file matches it; it is referred to by "
                                        + ReviewContext.list(neighbours) + "."))
                .advice("Add it under owners in underpin.yaml: " + ReviewContext.list(teams)
                        + (teams.size() == 1 ? " is" : " are") + " known there.");
    }
}
