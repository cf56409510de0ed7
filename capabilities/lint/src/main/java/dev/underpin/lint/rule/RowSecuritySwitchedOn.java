package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Row level security that takes effect before its policies do, or on the owner, whom the application may act as. */
public final class RowSecuritySwitchedOn implements LintRule {

    private static final Card CARD = LintRule.seen(
                    RowSecuritySwitchedOn.class, "Row level security switched on too early", Severity.MEDIUM)
            .when(
                    "Row level security is enabled on an existing table, and the first policy of the file for it comes in a later transaction; or it is forced on the owner of a table that had it.")
            .effect(
                    "Until there is a policy for them, all roles that it applies to see an empty table, without any error.")
            .instead("Create the policies first, or in the same transaction.")
            .links("https://www.postgresql.org/docs/current/ddl-rowsecurity.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .altered(Subject.Kind.TABLE)
                .filter(table -> lateForPolicies(statement, Parts.table(table.entry())))
                .flatMap(table -> finding(statement, table).stream());
    }

    /** Whether none was made in the file up to the end of the transaction. */
    private static boolean lateForPolicies(LintedStatement statement, ObjectName table) {
        return Stream.of(statement.earlier().stream(), Stream.of(statement), statement.laterInTransaction().stream())
                .flatMap(one -> one)
                .noneMatch(one -> makesPolicy(one, table));
    }

    private static boolean makesPolicy(LintedStatement statement, ObjectName table) {
        return statement
                .added(Subject.Kind.POLICY)
                .anyMatch(policy -> Parts.table(policy).equals(table));
    }

    private Optional<Finding> finding(LintedStatement statement, Difference.Altered change) {
        ObjectName table = Parts.table(change.entry());
        String name = statement.phrasing().quote(table);
        Optional<LintedStatement> policy = statement.later().stream()
                .filter(one -> makesPolicy(one, table))
                .findFirst();
        if (change.changed("row_security") && change.after().is("row_security")) {
            return policy.map(one -> finding(
                            Subject.table(table),
                            "Between this and line " + one.recorded().line()
                                    + ", which is another transaction, every role but the owner sees no row of "
                                    + table.name() + ".")
                    .evidence(statement.evidence())
                    .remedy(
                            "Create the policies first.",
                            List.of(
                                    one.sql().replaceAll("\\s+", " "),
                                    "ALTER TABLE " + name + " ENABLE ROW LEVEL SECURITY")));
        }
        boolean forced = change.changed("force_row_security")
                && change.after().is("force_row_security")
                && change.after().is("row_security");
        return forced
                ? Optional.of(finding(
                                Subject.table(table),
                                "From now on the owner of " + table.name()
                                        + " too sees only the rows that a policy lets them see; an application that connects as the owner sees none without one.")
                        .confidence(Confidence.POSSIBLE)
                        .evidence(statement.evidence())
                        .remedy(
                                "Look which policies there are for the owner's role.",
                                List.of("SELECT policyname, roles, qual FROM pg_policies WHERE schemaname = "
                                        + statement.phrasing().literal(table.schema()) + " AND tablename = "
                                        + statement.phrasing().literal(table.name()))))
                : Optional.empty();
    }
}
