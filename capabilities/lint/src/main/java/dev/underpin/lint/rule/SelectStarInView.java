package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.Token;
import dev.underpin.sql.Verb;
import java.util.List;
import java.util.stream.Stream;

/** A star in a view, which means the columns of the day it was made. */
public final class SelectStarInView implements LintRule {

    private static final Card CARD = LintRule.read(SelectStarInView.class, "SELECT * in a view", Severity.LOW)
            .when(
                    "A view or materialized view selects * or a table's *, and does not stand in for a table that the file renamed.")
            .effect(
                    "The star is expanded once: new columns never show up, and columns that the view took along cannot be dropped or change their type.")
            .instead("Name the columns.")
            .links("https://www.postgresql.org/docs/current/sql-createview.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        Verb verb = statement.kind().verb();
        List<String> target = statement.kind().target();
        boolean view = verb == Verb.CREATE_VIEW || verb == Verb.CREATE_MATERIALIZED_VIEW;
        if (!view || target.isEmpty() || !hasStar(statement.tokens()) || standsIn(statement, target.getLast())) {
            return Stream.empty();
        }
        var name = new ObjectName(target.size() > 1 ? target.get(target.size() - 2) : "public", target.getLast());
        return Stream.of(finding(
                        Subject.of(Subject.Kind.VIEW, name),
                        "The view " + name.name()
                                + " has the columns of today, named or not: its * is expanded only once.")
                .evidence(Words.seen(statement, columns(statement)))
                .advice("Name the columns that readers need."));
    }

    private static String columns(LintedStatement statement) {
        long count = statement.made(Subject.Kind.COLUMN).count();
        return count == 0
                ? "The query's list says *."
                : "The star stands for " + Words.count(count, "column") + " now.";
    }

    /** In the list of the outermost query: not a product, not count(*). */
    private static boolean hasStar(List<Token> tokens) {
        int depth = 0;
        for (int i = 1; i < tokens.size(); i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            Token before = tokens.get(i - 1);
            boolean opens = before.is("SELECT") || before.is("DISTINCT") || before.is(",") || before.is(".");
            if (depth == 0 && tokens.get(i).is("*") && opens) {
                return true;
            }
        }
        return false;
    }

    /** Whether a table of this name was renamed before. */
    private static boolean standsIn(LintedStatement statement, String view) {
        return statement.earlier().stream()
                .anyMatch(earlier -> earlier.kind().verb() == Verb.ALTER_TABLE
                        && (earlier.says("RENAME", "TO") || earlier.says("SET", "SCHEMA"))
                        && !earlier.kind().target().isEmpty()
                        && earlier.kind().target().getLast().equals(view));
    }
}
