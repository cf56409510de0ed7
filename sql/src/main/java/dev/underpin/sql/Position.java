package dev.underpin.sql;

/**
 * A place in a script. Line and column start at 1; the column counts UTF-16 chars; LF, CR LF and a lone CR each end a
 * line; a byte order mark is not counted.
 */
public record Position(int line, int column) {
    public static final Position START = new Position(1, 1);

    /** The place reached from here by walking over the first {@code length} chars of {@code text}. */
    public Position after(CharSequence text, int length) {
        int line = this.line;
        int column = this.column;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '\n' && i > 0 && text.charAt(i - 1) == '\r') {
                continue;
            }
            if (c == '\n' || c == '\r') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return new Position(line, column);
    }

    /** {@code line:column}, as editors and compilers write it. */
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
