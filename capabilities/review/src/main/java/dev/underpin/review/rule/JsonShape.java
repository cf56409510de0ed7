package dev.underpin.review.rule;

/** Whether a text is a JSON object or array, or the beginning of one that was cut off. */
final class JsonShape {

    private static final int CUT_AT = 400;

    private final String text;
    private int at;

    private JsonShape(String text) {
        this.text = text;
    }

    /** A value that is as long as samples get may stop anywhere. */
    static boolean isDocument(String value) {
        var shape = new JsonShape(value.strip());
        boolean opens = !shape.text.isEmpty() && (shape.text.charAt(0) == '{' || shape.text.charAt(0) == '[');
        try {
            if (!opens || !shape.value(0)) {
                return false;
            }
            shape.blanks();
            return shape.at == shape.text.length();
        } catch (IndexOutOfBoundsException ended) {
            return opens && value.length() >= CUT_AT;
        }
    }

    private boolean value(int depth) {
        blanks();
        return switch (text.charAt(at)) {
            case '{' -> depth < 100 && members('}', depth);
            case '[' -> depth < 100 && members(']', depth);
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        };
    }

    private boolean members(char close, int depth) {
        at++;
        blanks();
        if (text.charAt(at) == close) {
            at++;
            return true;
        }
        while (true) {
            if (close == '}' && !name() || !value(depth + 1)) {
                return false;
            }
            blanks();
            char next = text.charAt(at++);
            if (next == close) {
                return true;
            }
            if (next != ',') {
                return false;
            }
        }
    }

    private boolean name() {
        blanks();
        if (text.charAt(at) != '"' || !string()) {
            return false;
        }
        blanks();
        return text.charAt(at++) == ':';
    }

    private boolean string() {
        at++;
        while (text.charAt(at) != '"') {
            if (text.charAt(at) < ' ') {
                return false;
            }
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
        return true;
    }

    private boolean word(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (text.charAt(at++) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean number() {
        int start = at;
        while ("+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at > start && Character.isDigit(text.charAt(at - 1)) && text.charAt(start) != '+';
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
