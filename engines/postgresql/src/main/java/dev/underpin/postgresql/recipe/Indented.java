package dev.underpin.postgresql.recipe;

import dev.underpin.sql.Dialect;
import dev.underpin.sql.Token;
import dev.underpin.sql.Tokens;

/** Lines of a script moved to the right. A line break within a name or a string belongs to it, and nothing comes behind it. */
final class Indented {

    private Indented() {}

    /** Every line ends with a line break. */
    static String by(int blanks, String text) {
        if (text.isEmpty()) {
            return text;
        }
        String begin = " ".repeat(blanks);
        var indented = new StringBuilder(begin);
        String lines = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        int copied = 0;
        for (Token token : Tokens.of(lines, Dialect.POSTGRESQL)) {
            int end = token.offset() + token.text().length();
            indented.append(lines.substring(copied, token.offset()).replace("\n", "\n" + begin))
                    .append(token.text());
            copied = end;
        }
        return indented.append(lines.substring(copied).replace("\n", "\n" + begin))
                .append("\n")
                .toString();
    }
}
