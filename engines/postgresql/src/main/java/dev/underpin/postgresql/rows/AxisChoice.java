package dev.underpin.postgresql.rows;

import dev.underpin.model.catalog.DataType;
import dev.underpin.model.catalog.TypeFamily;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses how the values of a column are put into an order in which there are others between them. */
final class AxisChoice {

    private static final long BIGGEST_SHORT = 1L << 15;
    private static final long BIGGEST_INTEGER = 1L << 31;
    private static final int MOST_DECIMALS = 6;
    private static final int MOST_DIGITS = 17;
    private static final int NO_LIMIT = 1 << 20;
    private static final long BIGGEST_MONEY = 1L << 50;

    private final BaseTypes types;

    AxisChoice(BaseTypes types) {
        this.types = types;
    }

    /**
     * @param known null where there are no statistics
     * @param distinct how many different values are wanted
     * @return null where a value of the type cannot be made
     */
    @Nullable
    Axis of(DataType declared, @Nullable KnownColumn known, long distinct) {
        DataType type = types.base(declared);
        List<String> values = known == null ? List.of() : List.copyOf(new LinkedHashSet<>(known.values()));
        Axis axis = ordered(type, values, known == null ? 0 : known.width(), distinct);
        if (axis != null && places(axis, values)) {
            return axis;
        }
        if (values.isEmpty() || values.size() < distinct / 2 && distinct > 1_000 && axis != null) {
            return axis != null ? axis : new Inventions(types).of(type);
        }
        return new KnownAxis(values);
    }

    /** Most of them: an infinite date more or less does not matter. */
    private static boolean places(Axis axis, List<String> values) {
        long nowhere = values.stream()
                .filter(value -> axis.point(value) == Axis.NOWHERE)
                .count();
        return nowhere * 10 <= values.size();
    }

    private @Nullable Axis ordered(DataType type, List<String> values, int width, long distinct) {
        return switch (type.family()) {
            case INTEGER -> new NumberAxis(0, integers(type));
            case LARGE_OBJECT -> new NumberAxis(0, BIGGEST_INTEGER);
            case DECIMAL ->
                type.precision() < 0
                        ? NumberAxis.ofDigits(MOST_DIGITS, decimals(values, MOST_DECIMALS))
                        : NumberAxis.ofDigits(type.precision(), type.scale());
            case FLOAT -> NumberAxis.ofDigits(MOST_DIGITS, decimals(values, MOST_DECIMALS));
            case MONEY -> values.isEmpty() ? new NumberAxis(2, BIGGEST_MONEY) : null;
            case DATE, TIME, TIME_WITH_ZONE, TIMESTAMP, TIMESTAMP_WITH_ZONE ->
                TimeAxis.of(type.family(), type.precision(), values);
            case BOOLEAN -> new KnownAxis(List.of("f", "t"));
            case ENUM -> new KnownAxis(types.labels(type));
            case CHAR, VARCHAR, TEXT -> text(type, values, width, distinct);
            case UUID -> values.isEmpty() ? null : text(type, values, 0, distinct);
            case BINARY ->
                new TextAxis(
                        values.isEmpty() ? List.of("\\x00000000000000aa") : values,
                        distinct,
                        0,
                        0,
                        Letters.hexadecimal());
            case BITS -> bits(type, values, distinct);
            case NETWORK -> type.text().equals("inet") ? new AddressAxis() : null;
            default -> null;
        };
    }

    private static long integers(DataType type) {
        return switch (type.length()) {
            case 2 -> BIGGEST_SHORT;
            case 4 -> BIGGEST_INTEGER;
            default -> Long.MAX_VALUE / 4;
        };
    }

    private static int decimals(List<String> values, int most) {
        int decimals = values.isEmpty() ? 2 : 0;
        for (String value : values) {
            if (Character.isDigit(value.charAt(value.length() - 1))) {
                decimals = Math.max(
                        decimals, new BigDecimal(value).stripTrailingZeros().scale());
            }
        }
        return Math.min(most, decimals);
    }

    private static Axis text(DataType type, List<String> values, int width, long distinct) {
        int longest = type.text().equals("name") ? 63 : type.length() > 0 ? type.length() : NO_LIMIT;
        List<String> fitting = new ArrayList<>();
        for (String value : values) {
            if (value.codePointCount(0, value.length()) <= longest) {
                fitting.add(value);
            }
        }
        if (fitting.isEmpty()) {
            fitting.add("a".repeat(Math.min(longest, 8)));
        }
        boolean isText = type.family() != TypeFamily.UUID && type.family() != TypeFamily.CHAR;
        return new TextAxis(
                fitting,
                distinct,
                type.family() == TypeFamily.UUID ? 0 : longest,
                isText ? width : 0,
                type.family() == TypeFamily.UUID ? Letters.hexadecimal() : Letters.of(fitting));
    }

    private static Axis bits(DataType type, List<String> values, long distinct) {
        int length = Math.max(1, type.length());
        boolean fixed = !type.text().contains("varying") && !type.text().startsWith("varbit");
        List<String> known = values.isEmpty() ? List.of("0".repeat(fixed ? length : Math.min(16, length))) : values;
        return new TextAxis(known, distinct, fixed ? 0 : length, 0, Letters.bits());
    }
}
