package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A privilege for PUBLIC: for every role there is and every one to come. */
public final class PublicGranted implements LintRule {

    private static final Card CARD = LintRule.seen(PublicGranted.class, "Privilege granted to PUBLIC", Severity.MEDIUM)
            .when(
                    "PUBLIC has a privilege on a table, view, sequence, schema or routine that it had not before. To write is told as high, as is to create in a schema; USAGE alone as low.")
            .effect(
                    "Every role that can connect has it, those of other applications and of monitoring included, and REVOKE from one of them changes nothing.")
            .instead("Grant to the roles that need it.")
            .links("https://www.postgresql.org/docs/current/ddl-priv.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        List<Granted> granted = Granted.by(statement)
                .filter(one -> one.grantee().equals(Privileges.PUBLIC))
                .toList();
        return granted.isEmpty() ? Stream.empty() : Stream.of(finding(statement, granted));
    }

    private Finding finding(LintedStatement statement, List<Granted> granted) {
        CatalogEntry first = granted.getFirst().entry();
        String all = granted.stream().map(Granted::letters).distinct().collect(Collectors.joining());
        return finding(
                        first.subject(),
                        "PUBLIC, which is every role, now has "
                                + Words.list(granted.stream()
                                        .map(one -> PrivilegeWords.of(one.letters()) + " on " + Words.of(one.entry()))
                                        .toList())
                                + ".")
                .severity(severity(all))
                .evidence(Words.seen(statement, "The access lists before and after were compared."))
                .advice("Grant it to the roles that need it instead.");
    }

    private static Severity severity(String letters) {
        if (letters.matches(".*[awdDC].*")) {
            return Severity.HIGH;
        }
        return letters.matches(".*[rxtX].*") ? Severity.MEDIUM : Severity.LOW;
    }
}
