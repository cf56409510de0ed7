package dev.underpin.postgresql;

import dev.underpin.model.catalog.Item;
import dev.underpin.model.catalog.ObjectName;

/** Items as COMMENT ON and ALTER … OWNER TO name them. */
public final class ItemText {

    private static final String ORDER_BY = "ORDER BY ";

    private ItemText() {}

    /** {@code COLUMN public.orders.total}, {@code CONSTRAINT positive ON DOMAIN public.amount}. */
    public static String of(Item item) {
        return words(item.kind()) + " " + name(item);
    }

    private static String words(Item.Kind kind) {
        return switch (kind) {
            case FOREIGN_TABLE -> "FOREIGN TABLE";
            case MATERIALIZED_VIEW -> "MATERIALIZED VIEW";
            case DOMAIN_CONSTRAINT -> "CONSTRAINT";
            default -> kind.name();
        };
    }

    private static String name(Item item) {
        ObjectName object = item.object();
        String part = item.part() == null ? "" : Names.quote(item.part());
        if (object == null) {
            return part;
        }
        return switch (item.kind()) {
            case COLUMN -> Names.quote(object) + "." + part;
            case INDEX -> Names.quote(object.schema()) + "." + part;
            case CONSTRAINT, TRIGGER, RULE, POLICY -> part + " ON " + Names.quote(object);
            case DOMAIN_CONSTRAINT -> part + " ON DOMAIN " + Names.quote(object);
            case AGGREGATE -> Names.quote(object) + "(" + (item.signature().isEmpty() ? "*" : item.signature()) + ")";
            case FUNCTION, PROCEDURE -> Names.quote(object) + "(" + item.signature() + ")";
            default -> Names.quote(object);
        };
    }

    /** What stands behind {@code GRANT … ON}; a column is granted on its table. */
    public static String granted(Item item) {
        ObjectName object = item.object();
        return switch (item.kind()) {
            case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> "TABLE " + name(item);
            case COLUMN -> "TABLE " + (object == null ? "" : Names.quote(object));
            case AGGREGATE ->
                "FUNCTION " + (object == null ? "" : Names.quote(object)) + "(" + plainArguments(item.signature())
                        + ")";
            default -> of(item);
        };
    }

    /** What GRANT wants of an aggregate: all its arguments in a row, those behind ORDER BY too. */
    private static String plainArguments(String signature) {
        int order = signature.indexOf(ORDER_BY);
        if (order < 0) {
            return signature;
        }
        String direct = signature.substring(0, order).strip();
        String sorted = signature.substring(order + ORDER_BY.length());
        boolean shared = sorted.startsWith("VARIADIC ") && direct.endsWith(sorted);
        if (shared) {
            return direct;
        }
        return direct.isEmpty() ? sorted : direct + ", " + sorted;
    }
}
