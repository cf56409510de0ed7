package dev.underpin.postgresql;

import dev.underpin.sql.Dialect;
import dev.underpin.sql.Token;
import dev.underpin.sql.Tokens;
import java.util.List;

/** Gives guessed tables the columns, and the types, that refusals ask for. */
final class MissingColumn {

    private MissingColumn() {}

    static boolean column(RefusalCase one, String table, String column) {
        GuessedTable guessed = one.base().named(table);
        if (guessed == null || guessed.hasColumn(column)) {
            return false;
        }
        guessed.column(column, one.base().type(column));
        return true;
    }

    /** The statement's own table first, else the only or last guessed one that it mentions and that lacks the column. */
    static boolean nearestColumn(RefusalCase one, String column) {
        List<String> target =
                one.kind().on().isEmpty() ? one.kind().target() : one.kind().on();
        if (!target.isEmpty() && column(one, String.join(".", target), column)) {
            return true;
        }
        List<Token> tokens = Tokens.of(one.refused().text(), Dialect.POSTGRESQL);
        return one.base().tables().reversed().stream()
                .filter(table -> tokens.stream()
                        .anyMatch(token -> token.isName()
                                && token.name().equals(table.name().name())))
                .anyMatch(table -> column(one, table.name().toString(), column));
    }

    static boolean qualifiedColumn(RefusalCase one, String alias, String column) {
        return column(one, alias, column) || column(one, aliased(one, alias), column) || nearestColumn(one, column);
    }

    /** The table that an alias stands for: the name before it. */
    static String aliased(RefusalCase one, String alias) {
        List<Token> tokens = Tokens.of(one.refused().text(), Dialect.POSTGRESQL);
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).isName()
                    && tokens.get(i).name().equals(alias)
                    && !tokens.get(i - 1).is(".")) {
                int before = tokens.get(i - 1).is("AS") ? i - 2 : i - 1;
                if (before >= 0 && tokens.get(before).isName()) {
                    return tokens.get(before).name();
                }
            }
        }
        return alias;
    }

    /** Gives a guessed column of the first type that the statement names the second. */
    static boolean retype(RefusalCase one, String was, String becomes) {
        List<Token> tokens = Tokens.of(one.refused().text(), Dialect.POSTGRESQL);
        for (String[] pair : new String[][] {{was, becomes}, {becomes, was}}) {
            for (GuessedTable table : one.base().tables()) {
                for (Token token : tokens) {
                    if (token.isName() && table.type(token.name()).equals(pair[0]) && !pair[1].equals("unknown")) {
                        table.column(token.name(), pair[1]);
                        return true;
                    }
                }
            }
        }
        return false;
    }

    static boolean recolumn(RefusalCase one, String column, String type) {
        String target = String.join(".", one.kind().target());
        GuessedTable guessed = one.base().named(target);
        if (guessed == null
                || !guessed.hasColumn(column)
                || guessed.type(column).equals(type)) {
            return false;
        }
        guessed.column(column, type);
        return true;
    }
}
