package dev.underpin.sqlite;

import dev.underpin.model.catalog.ObjectName;
import java.util.List;

/** The one place where identifiers become SQL text, and where two spellings are found to be one name. */
final class Names {

    /** The database's own schema; {@code temp} and attached databases are not read. */
    static final String MAIN = "main";

    private Names() {}

    static ObjectName inMain(String name) {
        return new ObjectName(MAIN, name);
    }

    /** Quoted if SQLite would otherwise split it or read it as a keyword. Case is kept either way. */
    static String quote(String identifier) {
        boolean plain = !identifier.isEmpty()
                && identifier.chars().allMatch(c -> isLetter(c) || c >= '0' && c <= '9' || c == '_')
                && !Character.isDigit(identifier.charAt(0))
                && !Keywords.RESERVED.contains(folded(identifier));
        return plain ? identifier : "\"" + identifier.replace("\"", "\"\"") + "\"";
    }

    static String quote(List<String> identifiers) {
        return String.join(", ", identifiers.stream().map(Names::quote).toList());
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** What two names that SQLite takes for the same have in common: ASCII letters in lower case. */
    static String folded(String name) {
        var folded = new StringBuilder(name);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                folded.setCharAt(i, (char) (c + 32));
            }
        }
        return folded.toString();
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
