package dev.underpin.lint.rule;

import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.sql.Token;
import dev.underpin.sql.Verb;
import java.util.List;

/** The user's own UPDATE as a loop of batches, where its text is plain enough: one table, one column, no other table. */
final class BatchedUpdate {

    private BatchedUpdate() {}

    /** Empty where it cannot be said safely. */
    static List<String> of(LintedStatement statement, ObjectName table) {
        List<Token> tokens = statement.tokens();
        int set = at(tokens, "SET", 0);
        if (statement.kind().verb() != Verb.UPDATE
                || set < 0
                || set + 2 >= tokens.size()
                || !tokens.get(set + 2).is("=")
                || at(tokens, "FROM", set) >= 0
                || at(tokens, "RETURNING", set) >= 0
                || at(tokens, ",", set) >= 0
                || !table.name().equals(TargetTable.words(statement))
                || set > 1 + 2 * statement.kind().target().size()) {
            return List.of();
        }
        String column = tokens.get(set + 1).name();
        int where = at(tokens, "WHERE", set);
        int end = where < 0 ? tokens.size() : where;
        boolean itself = tokens.subList(set + 3, end).stream()
                .anyMatch(token -> token.isName() && token.name().equals(column));
        if (itself) {
            return List.of();
        }
        String value = text(statement, set + 3, end);
        String name = statement.phrasing().quote(column);
        String pending = where < 0
                ? name + " IS DISTINCT FROM (" + value + ")"
                : "(" + text(statement, where + 1, tokens.size()) + ") AND " + name + " IS DISTINCT FROM (" + value
                        + ")";
        return Backfill.inBatches(statement, table, name + " = " + value, pending);
    }

    /** Where a word or sign stands outside of all brackets, from a place on; -1 where it does not. */
    static int at(List<Token> tokens, String word, int from) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (i >= from && depth == 0 && tokens.get(i).is(word)) {
                return i;
            }
        }
        return -1;
    }

    private static String text(LintedStatement statement, int from, int to) {
        List<Token> tokens = statement.tokens();
        int begin = tokens.get(from).offset();
        Token last = tokens.get(to - 1);
        return statement
                .sql()
                .substring(begin, last.offset() + last.text().length())
                .replaceAll("\\s+", " ");
    }
}
