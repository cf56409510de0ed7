package dev.underpin.sql;

/** How SQL text is written for one engine: quotes, comments, parameters and the folding of names. */
public enum Dialect {
    POSTGRESQL,
    SQLITE;

    /** A bare word as the catalog holds it: PostgreSQL folds ASCII letters to lower case, SQLite keeps the case. */
    public String fold(String word) {
        return switch (this) {
            case POSTGRESQL -> lowerAscii(word);
            case SQLITE -> word;
        };
    }

    /** Whether two catalog names (already unquoted and folded) name the same thing. */
    public boolean same(String one, String other) {
        return switch (this) {
            case POSTGRESQL -> one.equals(other);
            case SQLITE -> lowerAscii(one).equals(lowerAscii(other));
        };
    }

    Lexer lexer(Window window) {
        return switch (this) {
            case POSTGRESQL -> new PostgreSqlLexer(window);
            case SQLITE -> new SqliteLexer(window);
        };
    }

    private static String lowerAscii(String word) {
        StringBuilder folded = new StringBuilder(word);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                folded.setCharAt(i, (char) (c + 32));
            }
        }
        return folded.toString();
    }
}
