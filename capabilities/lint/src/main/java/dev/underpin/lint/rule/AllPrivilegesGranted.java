package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything granted at once, where a few privileges were meant. */
public final class AllPrivilegesGranted implements LintRule {

    private static final Card CARD = LintRule.seen(AllPrivilegesGranted.class, "All privileges granted", Severity.LOW)
            .when(
                    "A role other than the owner has every privilege on a table or view that there is, and had not before. PUBLIC is told apart.")
            .effect("The role may also empty the table past all triggers, put triggers on it and reference it.")
            .instead("Grant what the role does: SELECT, INSERT, UPDATE, DELETE.")
            .links("https://www.postgresql.org/docs/current/sql-grant.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        Map<String, List<CatalogEntry>> byRole = Granted.by(statement)
                .filter(one -> !one.grantee().equals(Privileges.PUBLIC))
                .filter(one -> one.entry().subject().kind() == Subject.Kind.TABLE
                        || one.entry().text("kind").equals("view"))
                .filter(one -> one.letters().contains("D") && hasAll(one))
                .collect(Collectors.groupingBy(
                        Granted::grantee, TreeMap::new, Collectors.mapping(Granted::entry, Collectors.toList())));
        return byRole.entrySet().stream().map(role -> finding(statement, role.getKey(), role.getValue()));
    }

    /** As much as the owner. */
    private static boolean hasAll(Granted one) {
        Privileges now = Privileges.of(one.entry());
        String owner = now.of(one.entry().text("owner"));
        return !owner.isEmpty()
                && owner.chars().allMatch(letter -> now.of(one.grantee()).indexOf(letter) >= 0);
    }

    private Finding finding(LintedStatement statement, String role, List<CatalogEntry> on) {
        return finding(
                        on.getFirst().subject(),
                        role + " may do everything with "
                                + Words.list(on.stream().map(CatalogEntry::name).toList())
                                + ", TRUNCATE and TRIGGER included.")
                .evidence(Words.seen(statement, "The access list gives it as much as the owner has."))
                .remedy(
                        "Grant what it does.",
                        on.stream()
                                .map(table -> "GRANT SELECT, INSERT, UPDATE, DELETE ON "
                                        + statement.phrasing().quote(TableColumns.table(table)) + " TO "
                                        + statement.phrasing().quote(role))
                                .toList());
    }
}
