package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.TypeFamily;
import dev.underpin.model.change.AlterColumnType;
import dev.underpin.postgresql.Names;
import dev.underpin.postgresql.TypeChange;
import org.jspecify.annotations.Nullable;

/**
 * A column whose values are written anew beside it, and which they replace then.
 *
 * @param type of the column that comes; while it is prepared it may have another name than in the target
 * @param using an expression over the row; null for the plain conversion
 * @param back likewise
 */
record SwappedColumn(
        Column before,
        Column after,
        String type,
        @Nullable String using,
        @Nullable String back) {

    static SwappedColumn of(AlterColumnType change) {
        boolean becomesZoned = change.before().type().family() == TypeFamily.TIMESTAMP
                && change.after().type().family() == TypeFamily.TIMESTAMP_WITH_ZONE;
        boolean wasZoned = change.before().type().family() == TypeFamily.TIMESTAMP_WITH_ZONE
                && change.after().type().family() == TypeFamily.TIMESTAMP;
        String atUtc = Names.quote(change.after().name()) + " AT TIME ZONE 'UTC'";
        boolean zones = becomesZoned || wasZoned;
        return new SwappedColumn(
                change.before(),
                change.after(),
                change.after().type()
                        + (change.after().collation() == null
                                ? ""
                                : " COLLATE " + change.after().collation()),
                change.using() == null && zones ? atUtc : change.using(),
                change.back() == null && zones && change.using() == null ? atUtc : change.back());
    }

    String name() {
        return before.name();
    }

    String coming() {
        return Shadow.coming(name());
    }

    String former() {
        return Shadow.former(name());
    }

    /** The new value, as behind SET, over the row as it is before the switch. */
    String forward() {
        return using != null
                ? "(" + using + ")"
                : converted(Names.quote(name()), before.type().text(), plainType());
    }

    /** The same within the bridge's function. */
    String forwardOfNew(Bridge bridge) {
        return using != null
                ? bridge.overRow(using)
                : converted("NEW." + Names.quote(name()), before.type().text(), plainType());
    }

    /** The old value within the bridge's function, over the row as it is behind the switch. */
    String backOfNew(Bridge bridge, String formerType) {
        return back != null ? bridge.overRow(back) : converted("NEW." + Names.quote(name()), plainType(), formerType);
    }

    /** Whether the type is called in the meantime as it will be. */
    boolean hasItsName() {
        return plainType().equals(after.type().text());
    }

    private String plainType() {
        return type.replaceFirst(" COLLATE .*", "");
    }

    /** Within a family the assignment converts, and complains of what does not fit; a cast would cut it off in silence. */
    private static String converted(String value, String from, String to) {
        return family(from).equals(family(to)) ? value : value + castThrough(from, to) + "::" + to;
    }

    /** Types of the user's understand each other by their text. */
    private static String castThrough(String from, String to) {
        boolean ours = from.contains(".") || to.contains(".");
        return ours && !family(from).equals("text") ? "::text" : "";
    }

    private static String family(String type) {
        String base = TypeChange.base(type);
        return switch (base) {
            case "character varying", "text", "character" -> "text";
            case "smallint", "integer", "bigint", "numeric" -> "number";
            default -> base;
        };
    }

    /** Rows that are not done yet, or not as they should be. */
    String pending() {
        return Names.quote(coming()) + " IS NULL AND " + forward() + " IS NOT NULL";
    }

    /** Rows whose two values do not belong together. */
    String differs() {
        String cast =
                family(before.type().text()).equals(family(plainType())) && using == null ? "::" + plainType() : "";
        return Compared.value(after, Names.quote(coming())) + " IS DISTINCT FROM "
                + Compared.value(after, "(" + forward() + ")" + cast);
    }
}
