package dev.underpin.sql;

/** Takes the quotes off a literal or a name: doubled quotes, dollar quotes, brackets, {@code U&} escapes. */
final class Quotes {
    private Quotes() {}

    /** The content. Backslash escapes of E strings are left as written. */
    static String taken(String quoted, TokenKind kind) {
        if (quoted.startsWith("$")) {
            int delimiter = quoted.indexOf('$', 1) + 1;
            return middle(quoted, delimiter, delimiter);
        }
        boolean unicode = quoted.startsWith("U&") || quoted.startsWith("u&");
        int open = unicode ? 2 : Character.isLetter(quoted.charAt(0)) ? 1 : 0;
        char close = quoted.charAt(open) == '[' ? ']' : quoted.charAt(open);
        String content = middle(quoted, open + 1, 1);
        String single = close == ']' ? content : content.replace("" + close + close, "" + close);
        return unicode && kind == TokenKind.QUOTED_NAME ? decoded(single) : single;
    }

    private static String middle(String quoted, int before, int after) {
        return quoted.substring(before, Math.max(before, quoted.length() - after));
    }

    /** {@code \0061}, {@code \+000061} and {@code \\}; anything else stays as it is. */
    private static String decoded(String escaped) {
        StringBuilder plain = new StringBuilder();
        int i = 0;
        while (i < escaped.length()) {
            char c = escaped.charAt(i);
            if (c != '\\' || i + 1 == escaped.length()) {
                plain.append(c);
                i++;
            } else if (escaped.charAt(i + 1) == '\\') {
                plain.append('\\');
                i += 2;
            } else {
                int from = escaped.charAt(i + 1) == '+' ? i + 2 : i + 1;
                int to = from + (from == i + 2 ? 6 : 4);
                int point = to <= escaped.length() ? hex(escaped, from, to) : -1;
                plain.append(
                        Character.isValidCodePoint(point) ? Character.toString(point) : escaped.substring(i, i + 1));
                i = Character.isValidCodePoint(point) ? to : i + 1;
            }
        }
        return plain.toString();
    }

    private static int hex(String digits, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(digits.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }
}
