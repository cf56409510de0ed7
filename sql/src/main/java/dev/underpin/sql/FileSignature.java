package dev.underpin.sql;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Recognises files that are called .sql and are something else, and says what to do with them.
 *
 * @param start the first bytes, each as one char
 */
record FileSignature(String start, String problem, String hint) {
    /** How many of the first bytes are looked at. */
    static final int ENOUGH = 1024;

    private static final String RESTORE = "Turn it into SQL: pg_restore -f dump.sql FILE.";

    private static final List<FileSignature> KNOWN = List.of(
            new FileSignature("PGDMP", "this is a custom-format PostgreSQL dump, not SQL text", RESTORE),
            new FileSignature("toc.dat\0", "this is a tar-format PostgreSQL dump, not SQL text", RESTORE),
            new FileSignature(
                    "SQLite format 3\0",
                    "this is a SQLite database file, not SQL text",
                    "Name it as a database (sqlite:FILE), or write its SQL: sqlite3 FILE .dump > dump.sql."),
            packed("gzip", "gunzip -c FILE > dump.sql", "\u001F\u008B"),
            packed("zstd", "zstd -dc FILE > dump.sql", "(\u00B5/\u00FD"),
            packed("xz", "xz -dc FILE > dump.sql", "\u00FD7zXZ\0"),
            packed("bzip2", "bunzip2 -c FILE > dump.sql", "BZh91AY"),
            packed("zip", "unzip -p FILE > dump.sql", "PK\u0003\u0004"));

    /** Throws ScriptException when these first bytes cannot begin SQL text. */
    static void refuse(String name, byte[] head, ByteOrderMark mark) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        for (FileSignature known : KNOWN) {
            if (start.startsWith(known.start)) {
                throw new ScriptException(name, Position.START, known.problem, known.hint);
            }
        }
        if (mark.charset().equals(StandardCharsets.UTF_8) && start.indexOf('\0') >= 0) {
            throw halfZero(start)
                    ? new ScriptException(
                            name,
                            Position.START,
                            "this looks like UTF-16 without a byte order mark",
                            "Save the file as UTF-8.")
                    : new ScriptException(
                            name,
                            Position.START,
                            "this looks binary: it starts with " + hex(start),
                            "Give a file of SQL text; a binary dump has to be turned into SQL by its own tool first.");
        }
    }

    /** Whether every even or every odd byte of the first few is zero, as in Latin text of two bytes a char. */
    private static boolean halfZero(String start) {
        int even = 0;
        int odd = 0;
        int pairs = Math.min(8, start.length() / 2);
        for (int i = 0; i < pairs; i++) {
            even += start.charAt(2 * i) == 0 ? 1 : 0;
            odd += start.charAt(2 * i + 1) == 0 ? 1 : 0;
        }
        return pairs > 1 && ((even == pairs && odd == 0) || (odd == pairs && even == 0));
    }

    private static String hex(String start) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < Math.min(8, start.length()); i++) {
            digits.append(i == 0 ? "" : " ").append(String.format("%02x", (int) start.charAt(i)));
        }
        return digits.toString();
    }

    private static FileSignature packed(String format, String command, String start) {
        return new FileSignature(
                start, "this is a " + format + " archive, not SQL text", "Unpack it: " + command + ".");
    }
}
