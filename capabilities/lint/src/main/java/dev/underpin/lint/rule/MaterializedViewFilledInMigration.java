package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.lint.Sizes.Work;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.Lock;
import dev.underpin.model.effect.Relation;
import dev.underpin.model.effect.Scan;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.Verb;
import java.util.List;
import java.util.stream.Stream;

/** CREATE MATERIALIZED VIEW runs its query at once, within the deployment. */
public final class MaterializedViewFilledInMigration implements LintRule {

    private static final Card CARD = LintRule.seen(
                    MaterializedViewFilledInMigration.class, "Materialized view filled by the migration", Severity.LOW)
            .when("A materialized view over existing tables is created with its rows.")
            .effect(
                    "The migration lasts as long as the view's query. Within a transaction, vacuum cannot clean up behind it meanwhile, and all locks are kept.")
            .instead("Create it WITH NO DATA, and refresh it behind the migration.")
            .links("https://www.postgresql.org/docs/current/sql-creatematerializedview.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        List<ObjectName> read = Stream.concat(
                        statement.locks().map(Lock::relation), statement.scans().map(Scan::relation))
                .map(Relation::name)
                .distinct()
                .sorted()
                .toList();
        if (statement.kind().verb() == Verb.REFRESH || read.isEmpty()) {
            return Stream.empty();
        }
        return statement
                .made(Subject.Kind.VIEW)
                .filter(view -> view.text("kind").equals("materialized view") && view.is("populated"))
                .map(view -> finding(statement, Parts.table(view), read));
    }

    private Finding finding(LintedStatement statement, ObjectName view, List<ObjectName> read) {
        String tables = String.join(", ", read.stream().map(ObjectName::name).toList());
        return finding(
                        Subject.of(Subject.Kind.VIEW, view),
                        "The migration lasts as long as the query of " + view.name() + " over " + tables + ".")
                .consequence(statement.duration(read.getFirst(), Work.SCAN))
                .evidence(statement.evidence())
                .remedy(
                        "End its CREATE MATERIALIZED VIEW with WITH NO DATA, and fill it in a file or job behind this one.",
                        List.of("REFRESH MATERIALIZED VIEW "
                                + statement.phrasing().quote(view)));
    }
}
