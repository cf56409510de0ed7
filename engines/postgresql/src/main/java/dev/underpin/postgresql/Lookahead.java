package dev.underpin.postgresql;

import dev.underpin.sql.Dialect;
import dev.underpin.sql.Statement;
import dev.underpin.sql.StatementKind;
import dev.underpin.sql.Token;
import dev.underpin.sql.Tokens;
import dev.underpin.sql.Verb;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the statements of a script say about a table that is not there: the columns they name, and what it must be. */
final class Lookahead {

    private final List<Statement> script;

    Lookahead(List<Statement> script) {
        this.script = script;
    }

    /** Columns that are altered, dropped, renamed, indexed, written or referred to, in the order of the script. */
    Set<String> columns(String table) {
        var columns = new LinkedHashSet<String>();
        for (Statement statement : script) {
            StatementKind kind = StatementKind.of(statement, Dialect.POSTGRESQL);
            List<Token> tokens = Tokens.of(statement.text(), Dialect.POSTGRESQL);
            if (kind.verb() == Verb.ALTER_TABLE && isNamed(kind.target(), table)) {
                altered(tokens, columns);
            } else if (kind.verb() == Verb.INSERT && isNamed(kind.target(), table)) {
                listed(tokens, after(tokens, table), columns);
            } else if (kind.verb() == Verb.CREATE_INDEX && isNamed(kind.on(), table)) {
                listed(tokens, after(tokens, table), columns);
            }
            referred(tokens, table, columns);
        }
        columns.removeAll(addedBy(table));
        return columns;
    }

    /** Columns that the script itself adds to the table. */
    private Set<String> addedBy(String table) {
        var added = new LinkedHashSet<String>();
        for (Statement statement : script) {
            StatementKind kind = StatementKind.of(statement, Dialect.POSTGRESQL);
            if (kind.verb() == Verb.ALTER_TABLE && isNamed(kind.target(), table)) {
                List<Token> tokens = Tokens.of(statement.text(), Dialect.POSTGRESQL);
                for (int i = 0; i + 1 < tokens.size(); i++) {
                    if (tokens.get(i).is("ADD")) {
                        int at = i + (tokens.get(i + 1).is("COLUMN") ? 2 : 1);
                        at += at < tokens.size() && tokens.get(at).is("IF") ? 3 : 0;
                        addName(tokens, at, added);
                    }
                }
            }
        }
        return added;
    }

    private static void altered(List<Token> tokens, Set<String> columns) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean verb = (token.is("ALTER") || token.is("DROP") || token.is("RENAME")) && i > 1;
            boolean other =
                    tokens.get(i + 1).is("CONSTRAINT") || tokens.get(i + 1).is("TO") || isAspect(tokens.get(i + 1));
            if (verb && !other) {
                int at = i + (tokens.get(i + 1).is("COLUMN") ? 2 : 1);
                boolean guarded = at < tokens.size() && tokens.get(at).is("IF");
                if (!guarded) {
                    addName(tokens, at, columns);
                }
            } else if (token.is("KEY") || token.is("UNIQUE")) {
                listed(tokens, i + 1, columns);
            }
        }
    }

    /** What may stand behind ALTER COLUMN x DROP. */
    private static boolean isAspect(Token token) {
        return token.is("DEFAULT") || token.is("NOT") || token.is("IDENTITY") || token.is("EXPRESSION");
    }

    private static void referred(List<Token> tokens, String table, Set<String> columns) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).is("REFERENCES") && tokens.get(i + 1).name().equals(table)) {
                listed(tokens, i + 2, columns);
            }
        }
    }

    private static int after(List<Token> tokens, String table) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isName() && tokens.get(i).name().equals(table)) {
                int at = i + 1;
                while (at < tokens.size() && !tokens.get(at).is("(") && at < i + 4) {
                    at++;
                }
                return at;
            }
        }
        return tokens.size();
    }

    /** The plain names of a list in parentheses; what is an expression is left out. */
    private static void listed(List<Token> tokens, int from, Set<String> columns) {
        if (from >= tokens.size() || !tokens.get(from).is("(")) {
            return;
        }
        var names = new ArrayList<String>();
        for (int i = from + 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is(")")) {
                columns.addAll(names);
                return;
            }
            if (token.is("(")) {
                return;
            }
            boolean begins = tokens.get(i - 1).is("(") || tokens.get(i - 1).is(",");
            if (begins && token.isName()) {
                names.add(token.name());
            }
        }
    }

    private static void addName(List<Token> tokens, int at, Set<String> columns) {
        if (at < tokens.size() && tokens.get(at).isName()) {
            columns.add(tokens.get(at).name());
        }
    }

    private static boolean isNamed(List<String> name, String table) {
        return !name.isEmpty() && name.getLast().equals(table);
    }
}
