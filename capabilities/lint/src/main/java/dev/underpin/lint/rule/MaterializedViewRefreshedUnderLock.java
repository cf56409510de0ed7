package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.Relation;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Remedy.Stage;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.Verb;
import java.util.List;
import java.util.stream.Stream;

/** REFRESH without CONCURRENTLY: nobody reads the view while its query runs. */
public final class MaterializedViewRefreshedUnderLock implements LintRule {

    private static final Card CARD = LintRule.seen(
                    MaterializedViewRefreshedUnderLock.class,
                    "Materialized view refreshed while its readers wait",
                    Severity.HIGH)
            .when("An existing materialized view that holds rows is filled anew under ACCESS EXCLUSIVE.")
            .effect("Readers of the view wait for as long as its query runs, and then until the transaction ends.")
            .instead(
                    "REFRESH MATERIALIZED VIEW CONCURRENTLY, outside of the migration; it needs a unique index over plain columns.")
            .links("https://www.postgresql.org/docs/current/sql-refreshmaterializedview.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        Verb verb = statement.kind().verb();
        if (verb == Verb.VACUUM || verb == Verb.CLUSTER || statement.says("SET", "TABLESPACE")) {
            return Stream.empty();
        }
        return statement
                .rewritten()
                .filter(relation -> relation.kind() == Relation.Kind.MATERIALIZED_VIEW)
                .map(Relation::name)
                .filter(view -> !becameReadable(statement, view))
                .map(view -> finding(statement, view));
    }

    private static boolean becameReadable(LintedStatement statement, ObjectName view) {
        return statement
                .altered(Subject.Kind.VIEW)
                .anyMatch(change -> change.changed("populated")
                        && view.equals(change.entry().subject().owner()));
    }

    private Finding finding(LintedStatement statement, ObjectName view) {
        Draft draft = finding(
                        Subject.of(Subject.Kind.VIEW, view),
                        "Readers of " + view.name() + " wait while its query runs"
                                + (statement.effect().inTransaction() ? ", and until the transaction ends." : "."))
                .evidence(statement.evidence());
        return Replacement.of(
                statement,
                draft,
                "Refresh it beside its readers. It must have a unique index over plain columns and all rows.",
                List.of(Stage.together("REFRESH MATERIALIZED VIEW CONCURRENTLY "
                        + statement.phrasing().quote(view))));
    }
}
