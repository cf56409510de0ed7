package dev.underpin.postgresql;

import dev.underpin.model.effect.CatalogEntry;
import java.util.Set;

/**
 * Whether a column's change of type writes the table anew
 * (postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES, and as measured).
 */
public enum TypeChange {
    FREE,
    REWRITES,
    /** The old type is not known, or the answer depends on the session's time zone or on types of the user's. */
    NOT_TOLD;

    /** Digits of a second that a timestamp has unless it says otherwise. */
    private static final int MICROSECONDS = 6;

    private static final Set<String> STRINGS = Set.of("text", "character varying");

    /** What becomes of a column whose type the catalog may not know. */
    static TypeChange of(CatalogEntry column, WrittenType becomes) {
        String type = column.text("type");
        String base = column.text("base_type");
        if (type.equals(becomes.name())) {
            return FREE;
        }
        if (type.isEmpty() || base.isEmpty() || !becomes.builtIn()) {
            return NOT_TOLD;
        }
        var was = new WrittenType(type, base, false);
        if (STRINGS.contains(base) && STRINGS.contains(becomes.base())) {
            return shortens(was, becomes) ? REWRITES : FREE;
        }
        if (!base.equals(becomes.base())) {
            return dependsOnMore(base, becomes.base()) ? NOT_TOLD : REWRITES;
        }
        return switch (base) {
            case "numeric" -> sameScale(was, becomes) && !shortens(was, becomes) ? FREE : REWRITES;
            case "character" -> REWRITES;
            case "bit varying" -> shortens(was, becomes) ? REWRITES : FREE;
            case "timestamp without time zone", "timestamp with time zone" ->
                secondDigits(becomes) < secondDigits(was) ? REWRITES : FREE;
            default -> NOT_TOLD;
        };
    }

    /** Whether the values stay as they are on disk, by the types as the server prints them. */
    public static boolean isFree(String was, String becomes) {
        var now = new WrittenType(becomes, base(becomes), false);
        var facts = java.util.Map.of("type", was, "base_type", base(was));
        var column = new CatalogEntry(dev.underpin.model.catalog.Subject.database(), facts, false);
        return was.equals("cidr") && becomes.equals("inet") || of(column, now) == FREE;
    }

    /** The type without what stands in parentheses. */
    public static String base(String type) {
        return type.replaceFirst("\\([^)]*\\)", "");
    }

    private static boolean shortens(WrittenType was, WrittenType becomes) {
        int[] old = was.modifiers();
        int[] now = becomes.modifiers();
        return now.length > 0 && (old.length == 0 || now[0] < old[0]);
    }

    private static int secondDigits(WrittenType timestamp) {
        int[] digits = timestamp.modifiers();
        return digits.length == 0 ? MICROSECONDS : digits[0];
    }

    private static boolean sameScale(WrittenType was, WrittenType becomes) {
        int[] old = was.modifiers();
        int[] now = becomes.modifiers();
        return now.length == 0 || old.length > 0 && scale(old) == scale(now);
    }

    private static int scale(int[] modifiers) {
        return modifiers.length > 1 ? modifiers[1] : 0;
    }

    private static boolean dependsOnMore(String was, String becomes) {
        boolean network = was.equals("cidr") && becomes.equals("inet");
        boolean zone = was.startsWith("time") && becomes.startsWith("time");
        boolean sameBits =
                Set.of(was, becomes).contains("oid") || Set.of(was, becomes).contains("xml");
        return network || zone || sameBits || was.endsWith("[]") || becomes.endsWith("[]");
    }
}
