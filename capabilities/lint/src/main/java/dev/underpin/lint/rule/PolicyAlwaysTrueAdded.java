package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** A policy that lets every row through to everybody, so that the table is as open as without. */
public final class PolicyAlwaysTrueAdded implements LintRule {

    private static final Card CARD = LintRule.seen(
                    PolicyAlwaysTrueAdded.class, "Policy that is always true", Severity.MEDIUM)
            .when(
                    "A permissive policy for PUBLIC is made whose condition is true, for writing or for all commands. For SELECT alone it is told as low.")
            .effect("Permissive policies are joined by OR: beside this one, the others of the table decide nothing.")
            .instead("Write the condition, or name the roles that it is for.")
            .links("https://www.postgresql.org/docs/current/sql-createpolicy.html");

    private static final Map<String, String> COMMANDS =
            Map.of("r", "read", "a", "insert", "w", "update", "d", "delete");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .made(Subject.Kind.POLICY)
                .filter(policy ->
                        policy.is("permissive") && policy.text("roles").equals("{-}"))
                .filter(policy ->
                        isTrue(policy, "using") && (policy.fact("with_check") == null || isTrue(policy, "with_check"))
                                || isTrue(policy, "with_check")
                                        && !policy.text("command").equals("r"))
                .sorted(Comparator.comparing(CatalogEntry::subject))
                .map(policy -> finding(
                                policy.subject(),
                                "The policy " + policy.name() + " lets everybody "
                                        + COMMANDS.getOrDefault(policy.text("command"), "read and write")
                                        + " any row of " + policy.subject().object()
                                        + ": the other policies decide nothing there.")
                        .severity(policy.text("command").equals("r") ? Severity.LOW : card().severity())
                        .evidence(Words.seen(statement, "It is permissive, for PUBLIC, and its condition is true."))
                        .choice(
                                "Who is meant?",
                                "Certain rows: write the condition in USING and WITH CHECK.",
                                "Certain roles: name them behind TO.",
                                "Everybody: the table needs no row security."));
    }

    private static boolean isTrue(CatalogEntry policy, String fact) {
        return policy.text(fact).equals("true");
    }
}
