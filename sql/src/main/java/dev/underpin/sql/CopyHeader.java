package dev.underpin.sql;

/** Tells a COPY whose rows follow in the script from one that reads a file or writes. */
final class CopyHeader {
    private CopyHeader() {}

    /** Whether the first FROM outside parentheses is followed by STDIN. */
    static boolean readsRows(String copy) {
        TokenReader tokens = new TokenReader(copy.startsWith("\\") ? copy.substring(1) : copy, Dialect.POSTGRESQL);
        int depth = 0;
        for (Token token = tokens.next(); token != null; token = tokens.next()) {
            if (token.is("(")) {
                depth++;
            } else if (token.is(")")) {
                depth--;
            } else if (depth == 0 && token.is("FROM")) {
                Token from = tokens.next();
                return from != null && from.is("STDIN");
            }
        }
        return false;
    }
}
