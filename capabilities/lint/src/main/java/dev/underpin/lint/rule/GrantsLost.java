package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Privileges that went with an object which was dropped and made anew. */
public final class GrantsLost implements LintRule {

    private static final Card CARD = LintRule.seen(GrantsLost.class, "Privileges lost", Severity.HIGH)
            .when(
                    "A table, view or routine is dropped and made anew in the same file, and a role that had privileges on it has none at the end.")
            .effect("Code that connects as that role is refused (SQLSTATE 42501), though the object is there.")
            .instead("Grant them again in the same transaction, or alter the object in place.")
            .links("https://www.postgresql.org/docs/current/ddl-priv.html");

    private static final List<Subject.Kind> KINDS =
            List.of(Subject.Kind.TABLE, Subject.Kind.VIEW, Subject.Kind.ROUTINE);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return KINDS.stream()
                .flatMap(statement::removed)
                .sorted(Comparator.comparing(CatalogEntry::subject))
                .flatMap(gone ->
                        Successor.of(statement, gone.subject()).stream().flatMap(next -> judge(statement, gone, next)));
    }

    private Stream<Finding> judge(LintedStatement statement, CatalogEntry gone, Successor next) {
        CatalogEntry end = atTheEnd(next, gone.subject());
        Privileges after = Privileges.of(end);
        List<String> lost = Privileges.of(gone).byGrantee().keySet().stream()
                .filter(grantee ->
                        !grantee.equals(gone.text("owner")) && after.of(grantee).isEmpty())
                .filter(grantee ->
                        !grantee.equals(Privileges.PUBLIC) || gone.subject().kind() != Subject.Kind.ROUTINE)
                .map(grantee -> grantee.isEmpty() ? "PUBLIC" : grantee)
                .toList();
        return lost.isEmpty()
                ? Stream.empty()
                : Stream.of(finding(
                                gone.subject(),
                                "The new " + Words.of(end)
                                        + " lacks the privileges of the old one: code that connects as "
                                        + Words.list(lost) + " is refused.")
                        .evidence(Words.seen(
                                statement,
                                "Before, "
                                        + Words.list(lost.stream()
                                                .map(role -> role + " had "
                                                        + PrivilegeWords.of(Privileges.of(gone)
                                                                .of(role.equals("PUBLIC") ? Privileges.PUBLIC : role)))
                                                .toList())
                                        + "."))
                        .remedy("Grant them again, in the same transaction.", grants(statement, gone, lost)));
    }

    private static List<String> grants(LintedStatement statement, CatalogEntry gone, List<String> lost) {
        String name = gone.subject().kind() == Subject.Kind.ROUTINE
                ? "ROUTINE " + Routines.quoted(statement, gone)
                : statement.phrasing().quote(TableColumns.table(gone));
        Privileges before = Privileges.of(gone);
        return lost.stream()
                .map(role -> "GRANT " + PrivilegeWords.of(before.of(role.equals("PUBLIC") ? Privileges.PUBLIC : role))
                        + " ON " + name + " TO "
                        + (role.equals("PUBLIC") ? role : statement.phrasing().quote(role)))
                .toList();
    }

    private static CatalogEntry atTheEnd(Successor next, Subject subject) {
        return Stream.concat(Stream.of(next.statement()), next.statement().later().stream())
                .flatMap(later -> later.effect().differences().stream())
                .filter(difference -> !(difference instanceof Difference.Dropped))
                .map(Difference::entry)
                .filter(entry -> entry.subject().equals(subject))
                .reduce(next.entry(), (one, later) -> later);
    }
}
