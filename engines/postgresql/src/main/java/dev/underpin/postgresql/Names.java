package dev.underpin.postgresql;

import dev.underpin.model.catalog.ObjectName;
import java.util.List;

/** The one place where identifiers become SQL text. */
public final class Names {

    private Names() {}

    /** Quoted if the server would otherwise fold it, split it or read it as a keyword. */
    public static String quote(String identifier) {
        boolean plain = !identifier.isEmpty()
                && identifier.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_')
                && !Character.isDigit(identifier.charAt(0))
                && !Keywords.NEED_QUOTES.contains(identifier);
        return plain ? identifier : "\"" + identifier.replace("\"", "\"\"") + "\"";
    }

    public static String quote(ObjectName name) {
        return quote(name.schema()) + "." + quote(name.name());
    }

    public static String quote(List<String> identifiers) {
        return String.join(", ", identifiers.stream().map(Names::quote).toList());
    }

    /** A string literal that means the same whatever {@code standard_conforming_strings} says. */
    public static String literal(String text) {
        String quoted = "'" + text.replace("'", "''") + "'";
        return text.contains("\\") ? "E" + quoted.replace("\\", "\\\\") : quoted;
    }
}
