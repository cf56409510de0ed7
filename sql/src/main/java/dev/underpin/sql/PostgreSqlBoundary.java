package dev.underpin.sql;

/**
 * PostgreSQL: a semicolon inside parentheses (the actions of a rule) or inside {@code BEGIN ATOMIC ... END} (the body of
 * a standard function) does not split.
 */
final class PostgreSqlBoundary extends Boundary {
    private final Window window;
    private int parentheses;
    private int blocks;
    private long opening;
    private long begin = -1;
    private boolean first = true;
    private boolean creates;
    private boolean label;

    PostgreSqlBoundary(Window window) {
        this.window = window;
    }

    @Override
    void see(TokenKind kind, long from, long to) {
        if (kind == TokenKind.SYMBOL) {
            symbol(from);
            begin = -1;
        } else if (kind == TokenKind.WORD && (first || creates)) {
            word(from, to);
        } else {
            begin = -1;
            label = false;
        }
        first = false;
    }

    private void symbol(long from) {
        int c = window.at(from);
        if (c == '(') {
            if (parentheses == 0 && blocks == 0) {
                opening = from;
            }
            parentheses++;
        } else if (c == ')' && parentheses > 0) {
            parentheses--;
        }
        label = c == '.';
    }

    /** Only {@code CREATE} can hold a body; there {@code CASE} and {@code END} pair up unless they name a column. */
    private void word(long from, long to) {
        if (first) {
            creates = window.spells(from, to, "CREATE");
        } else if (blocks == 0) {
            if (begin >= 0 && window.spells(from, to, "ATOMIC")) {
                blocks = 1;
                opening = begin;
            }
            begin = window.spells(from, to, "BEGIN") ? from : -1;
        } else if (!label && window.spells(from, to, "CASE")) {
            blocks++;
        } else if (!label && window.spells(from, to, "END")) {
            blocks--;
        }
        label = window.spells(from, to, "AS");
    }

    @Override
    boolean splits() {
        return parentheses == 0 && blocks == 0;
    }

    @Override
    void finish() {
        if (blocks > 0) {
            window.unclosed(opening, "BEGIN ATOMIC", "END;");
        } else if (parentheses > 0) {
            window.unclosed(opening, "parenthesis", ")");
        }
    }
}
