package dev.underpin.tune;

import dev.underpin.sql.Dialect;
import dev.underpin.sql.Token;
import dev.underpin.sql.Tokens;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The columns that a statement sets in rows that are there: those in front of the equal signs behind SET. */
final class ChangedColumns {

    private ChangedColumns() {}

    static Set<String> of(String statement, Dialect dialect) {
        List<Token> tokens = Tokens.of(statement, dialect);
        Set<String> changed = new HashSet<>();
        boolean update = false;
        for (int i = 0; i < tokens.size(); i++) {
            update |= tokens.get(i).is("UPDATE");
            if (update && tokens.get(i).is("SET")) {
                read(tokens.subList(i + 1, tokens.size()), changed);
                update = false;
            }
        }
        return changed;
    }

    private static void read(List<Token> tokens, Set<String> changed) {
        int depth = 0;
        boolean target = true;
        for (Token token : tokens) {
            if (depth == 0 && token.is("=")) {
                target = false;
            } else if (depth == 0 && token.is(",")) {
                target = true;
            } else if (depth == 0 && (token.is("WHERE") || token.is("FROM") || token.is("RETURNING"))
                    || depth == 0 && token.is(")")) {
                return;
            } else if (target && token.isName()) {
                changed.add(token.name());
            }
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        }
    }
}
