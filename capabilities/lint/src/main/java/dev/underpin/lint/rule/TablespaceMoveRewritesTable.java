package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.Token;
import dev.underpin.sql.Verb;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** SET TABLESPACE copies the files of a table or index to another disk while nobody can use it. */
public final class TablespaceMoveRewritesTable implements LintRule {

    private static final Card CARD = LintRule.read(
                    TablespaceMoveRewritesTable.class, "Table or index moved to another tablespace", Severity.HIGH)
            .when("ALTER TABLE, INDEX or MATERIALIZED VIEW says SET TABLESPACE, of one that the file did not make.")
            .effect("Reads and writes wait while every file is copied and written to the log.")
            .instead("Move indexes with REINDEX (CONCURRENTLY, TABLESPACE …), tables with pg_repack --tablespace.")
            .links(
                    "https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-TABLESPACE",
                    "https://www.postgresql.org/docs/current/sql-reindex.html");

    private static final Set<String> MOVED = Set.of("TABLE", "INDEX", "MATERIALIZED VIEW");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return tells(statement) ? Stream.of(finding(statement)) : Stream.empty();
    }

    /** Whether it moves files, or would where the tablespace is, which scratch does not have. */
    static boolean tells(LintedStatement statement) {
        Verb verb = statement.kind().verb();
        boolean moves = (verb == Verb.ALTER_TABLE || verb == Verb.ALTER_OTHER)
                && MOVED.contains(statement.kind().object())
                && statement.says("SET", "TABLESPACE");
        return moves && !TargetTable.madeHere(statement) && !stays(statement);
    }

    /** It ran, and the files are where they were. */
    private static boolean stays(LintedStatement statement) {
        return statement.wasRun()
                && statement.failure().isEmpty()
                && statement.rewritten().findAny().isEmpty();
    }

    private Finding finding(LintedStatement statement) {
        String what = TargetTable.words(statement);
        boolean index = statement.kind().object().equals("INDEX");
        return finding(
                        TargetTable.subject(statement),
                        (what.isEmpty() ? "Every table in the tablespace" : what)
                                + " is copied to another tablespace, while nobody can use it.")
                .consequence(TargetTable.unread(statement, "tablespace"))
                .evidence(TargetTable.evidence(statement))
                .remedy(
                        index
                                ? "Build the index anew in the other tablespace while it is in use."
                                : "pg_repack --tablespace moves a table while it is in use; it needs its extension and a primary key.",
                        index && !what.isEmpty()
                                ? List.of("REINDEX (CONCURRENTLY, TABLESPACE " + place(statement) + ") INDEX "
                                        + String.join(
                                                ".",
                                                statement.kind().target().stream()
                                                        .map(statement.phrasing()::quote)
                                                        .toList()))
                                : List.of());
    }

    private static String place(LintedStatement statement) {
        List<Token> tokens = statement.tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).is("TABLESPACE") && i > 0 && tokens.get(i - 1).is("SET")) {
                return statement.phrasing().quote(tokens.get(i + 1).name());
            }
        }
        return "…";
    }
}
