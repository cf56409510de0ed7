package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.Verb;
import java.util.stream.Stream;

/** A temporary table that outlives its transaction on the connection. */
public final class TemporaryTableInMigration implements LintRule {

    private static final Card CARD = LintRule.read(TemporaryTableInMigration.class, "Temporary table", Severity.INFO)
            .when("A temporary table is made without ON COMMIT DROP and not dropped in the same file.")
            .effect(
                    "It stays for as long as the connection: behind a pooler other clients find it, before a table of the same name.")
            .instead("ON COMMIT DROP, or drop it at the end.")
            .links("https://www.postgresql.org/docs/current/sql-createtable.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        boolean temporary = statement.kind().verb() == Verb.CREATE_TABLE
                && (statement.says("TEMP", "TABLE") || statement.says("TEMPORARY", "TABLE"));
        if (!temporary || statement.kind().target().isEmpty() || statement.says("ON", "COMMIT", "DROP")) {
            return Stream.empty();
        }
        String name = statement.kind().target().getLast();
        boolean dropped = statement.later().stream()
                .anyMatch(later -> later.kind().verb() == Verb.DROP
                        && later.tokens().stream()
                                .anyMatch(
                                        token -> token.isName() && token.name().equals(name)));
        return dropped
                ? Stream.empty()
                : Stream.of(finding(
                                Subject.database(),
                                "The temporary table " + name + " stays on the connection when the migration is done.")
                        .evidence(Words.seen(statement, "Nothing in the file drops it."))
                        .advice("Say ON COMMIT DROP, or drop it at the end of the file."));
    }
}
