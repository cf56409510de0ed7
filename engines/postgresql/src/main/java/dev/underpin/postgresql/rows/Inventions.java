package dev.underpin.postgresql.rows;

import dev.underpin.model.catalog.DataType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values for types that have no order to be between in, or of which no value is known. They tell rows apart, and no more. */
final class Inventions {

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final Pattern VECTOR = Pattern.compile("vector\\((\\d+)\\)");
    private static final long MOST_DAYS = 2_000_000;
    private static final long MOST_ADDRESSES = 1L << 24;

    private final BaseTypes types;

    Inventions(BaseTypes types) {
        this.types = types;
    }

    /** Null where nothing can be made. */
    @Nullable
    Axis of(DataType type) {
        String text = type.text();
        return switch (type.family()) {
            case UUID ->
                InventedAxis.of(
                        number -> new UUID(Permutation.hash(number, 1), Permutation.hash(number, 2)).toString());
            case JSON, JSON_BINARY -> InventedAxis.of(number -> "{\"number\": " + number + "}");
            case XML -> InventedAxis.of(number -> "<number>" + number + "</number>");
            case INTERVAL -> interval(text);
            case ARRAY -> array(type);
            case COMPOSITE ->
                new InventedAxis(2, number -> "(" + ",".repeat(Math.max(0, types.attributes(type) - 1)) + ")");
            case RANGE -> range(type);
            case TEXT_SEARCH -> InventedAxis.of(number -> "word" + number);
            case NETWORK -> network(text);
            case GEOMETRIC -> geometric(text);
            case MONEY -> InventedAxis.of(Long::toString);
            default -> other(text);
        };
    }

    private static @Nullable Axis other(String text) {
        return switch (text) {
            case "\"char\"" -> new KnownAxis(List.of("a", "b", "c", "d"));
            case "xid", "xid8", "oid", "cid", "regclass", "regtype", "regproc", "regrole" ->
                new InventedAxis(1L << 31, Long::toString);
            case "pg_lsn" -> new InventedAxis(1L << 31, number -> "0/" + Long.toHexString(number));
            default -> network(text) != null ? network(text) : vector(text);
        };
    }

    private static @Nullable Axis vector(String text) {
        Matcher dimensions = VECTOR.matcher(text);
        return dimensions.find()
                ? InventedAxis.of(number ->
                        "[" + number + ",1".repeat(Math.max(0, Integer.parseInt(dimensions.group(1)) - 1)) + "]")
                : null;
    }

    private static Axis interval(String text) {
        if (text.contains("year") || text.contains("month")) {
            return new InventedAxis(1_000_000, number -> number + " mons");
        }
        return text.contains("day") && !text.contains("second") || text.contains("minute") || text.contains("hour")
                ? new InventedAxis(1_000_000, number -> number + " days")
                : new InventedAxis(1L << 30, number -> number + " seconds");
    }

    private @Nullable Axis array(DataType type) {
        String element = type.text().replaceAll("\\[.*", "");
        if (type.text().indexOf('[') != type.text().lastIndexOf('[')) {
            return new InventedAxis(2, number -> "{}");
        }
        return switch (element) {
            case "smallint" -> new InventedAxis(1L << 15, number -> "{" + number + "}");
            case "integer", "bigint", "real", "double precision", "text", "character varying", "oid" ->
                InventedAxis.of(number -> "{" + number + "}");
            default -> new InventedAxis(2, number -> "{}");
        };
    }

    private Axis range(DataType type) {
        String subtype = types.subtype(type);
        boolean many = type.text().contains("multirange");
        LongFunction<String> bounds = bounds(subtype == null ? type.text() : subtype);
        return bounds == null
                ? new InventedAxis(2, number -> many ? "{}" : "empty")
                : new InventedAxis(MOST_DAYS, number -> many ? "{" + bounds.apply(number) + "}" : bounds.apply(number));
    }

    private static @Nullable LongFunction<String> bounds(String text) {
        if (text.startsWith("int") || text.startsWith("num") || text.equals("bigint") || text.startsWith("double")) {
            return number -> "[" + 10 * number + "," + (10 * number + 10) + ")";
        }
        if (text.startsWith("date") || text.startsWith("ts") || text.startsWith("timestamp")) {
            return number -> "[" + FIRST_DAY.plusDays(number) + "," + FIRST_DAY.plusDays(number + 1) + ")";
        }
        return null;
    }

    private static @Nullable Axis network(String text) {
        return switch (text) {
            case "cidr" -> new InventedAxis(MOST_ADDRESSES, number -> "10." + bytes(number));
            case "macaddr" ->
                new InventedAxis(
                        MOST_ADDRESSES,
                        number -> String.format(
                                "08:00:2b:%02x:%02x:%02x", number >> 16 & 255, number >> 8 & 255, number & 255));
            case "macaddr8" ->
                new InventedAxis(
                        MOST_ADDRESSES,
                        number -> String.format(
                                "08:00:2b:01:02:%02x:%02x:%02x", number >> 16 & 255, number >> 8 & 255, number & 255));
            default -> null;
        };
    }

    private static String bytes(long number) {
        return (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255);
    }

    private static @Nullable Axis geometric(String text) {
        return switch (text) {
            case "point" -> InventedAxis.of(number -> "(" + number + "," + number + ")");
            case "box", "lseg" -> InventedAxis.of(number -> "(0,0),(" + number + "," + number + ")");
            case "polygon", "path" -> InventedAxis.of(number -> "((0,0),(" + number + "," + number + "))");
            case "circle" -> InventedAxis.of(number -> "<(0,0)," + number + ">");
            case "line" -> InventedAxis.of(number -> "{1,2," + number + "}");
            default -> null;
        };
    }
}
