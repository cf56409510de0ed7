package dev.underpin.sql;

import java.util.Set;

/** Writes a normal form for people, in a way that the engine still understands: words in lower case, values numbered. */
final class NormalText {
    /** Behind these a parenthesis begins something of its own, and is no call's. */
    private static final Set<String> SPACED = Set.of(
            "in",
            "values",
            "and",
            "or",
            "not",
            "from",
            "where",
            "on",
            "as",
            "over",
            "select",
            "using",
            "filter",
            "exists",
            "join",
            "union",
            "all",
            "any",
            "some",
            "when",
            "then",
            "else",
            "case",
            "by",
            "into",
            "with",
            "between",
            "like",
            "distinct",
            "lateral",
            "set",
            "returning",
            "limit",
            "offset",
            "conflict",
            "materialized",
            "group",
            "within",
            "array");

    private final Window window;
    private final NormalTokens tokens;

    NormalText(Window window, NormalTokens tokens) {
        this.window = window;
        this.tokens = tokens;
    }

    String text() {
        var text = new StringBuilder();
        int number = 0;
        String before = "";
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.value(i) ? "$" + ++number : written(i);
            if (i > 0 && spaced(before, token)) {
                text.append(' ');
            }
            text.append(token);
            before = token;
        }
        return text.toString();
    }

    private String written(int index) {
        String token = window.text(tokens.from(index), tokens.to(index));
        return Lexer.wordStart(token.charAt(0)) && !token.endsWith("\"") ? Dialect.POSTGRESQL.fold(token) : token;
    }

    private static boolean spaced(String before, String token) {
        return switch (token) {
            case ",", ")", "]", ".", ";", "::" -> false;
            case "[" -> SPACED.contains(before) && !before.equals("array");
            case "(" ->
                !before.equals("(")
                        && !before.equals("[")
                        && !before.equals(".")
                        && (SPACED.contains(before) || !Lexer.wordPart(before.charAt(0)) && before.charAt(0) != '"');
            default -> !before.equals("(") && !before.equals("[") && !before.equals(".") && !before.equals("::");
        };
    }
}
