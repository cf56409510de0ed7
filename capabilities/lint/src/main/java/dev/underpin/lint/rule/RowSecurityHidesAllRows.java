package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Row security that is switched on with no policy to let anybody through. */
public final class RowSecurityHidesAllRows implements LintRule {

    private static final Card CARD = LintRule.seen(
                    RowSecurityHidesAllRows.class, "Row security without a policy", Severity.HIGH)
            .when(
                    "A table has row level security, had none before, and no policy was made for it up to the end of the file. On a new table it is told as low; on an existing one it may have policies from before.")
            .effect(
                    "Whoever is not the owner reads no row and writes none, without an error on reading. With FORCE the owner neither.")
            .instead("Create the policies first, or in the same transaction.")
            .links("https://www.postgresql.org/docs/current/ddl-rowsecurity.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement.effect().differences().stream()
                .filter(difference -> difference.kind() == Subject.Kind.TABLE)
                .filter(Difference.Altered.class::isInstance)
                .map(Difference.Altered.class::cast)
                .filter(table ->
                        !table.before().is("row_security") && table.after().is("row_security"))
                .map(Difference::entry)
                .filter(table -> statement.file().statements().stream()
                        .flatMap(any -> any.made(Subject.Kind.POLICY))
                        .noneMatch(policy -> Objects.equals(
                                policy.subject().owner(), table.subject().owner())))
                .filter(table -> !disabledLater(statement, table.subject()))
                .sorted(Comparator.comparing(CatalogEntry::subject))
                .map(table -> finding(statement, table));
    }

    private static boolean disabledLater(LintedStatement statement, Subject table) {
        return statement.later().stream()
                .flatMap(later -> later.effect().differences().stream())
                .anyMatch(difference -> difference.entry().subject().equals(table)
                        && (difference instanceof Difference.Dropped
                                || !difference.entry().is("row_security")));
    }

    private Finding finding(LintedStatement statement, CatalogEntry table) {
        String name = statement.phrasing().quote(TableColumns.table(table));
        return finding(
                        table.subject(),
                        table.name() + " has row security and no policy: whoever is not its owner sees no row of it"
                                + (table.fresh() ? "." : ", from the commit on."))
                .severity(table.fresh() ? Severity.LOW : card().severity())
                .confidence(table.fresh() ? Confidence.CERTAIN : Confidence.LIKELY)
                .evidence(Words.seen(
                        statement,
                        "No policy was made in the file.",
                        "SELECT policyname FROM pg_policies WHERE schemaname = "
                                + statement
                                        .phrasing()
                                        .literal(String.valueOf(table.subject().schema()))
                                + " AND tablename = " + statement.phrasing().literal(table.name())))
                .remedy(
                        "Say who may see which rows, in the same transaction.",
                        List.of("CREATE POLICY … ON " + name + " TO … USING (…) WITH CHECK (…)"));
    }
}
