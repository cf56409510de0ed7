package dev.underpin.postgresql.twin;

import dev.underpin.model.catalog.ColumnName;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * One distance for each group of joined columns, by which all its numbers are moved. Distances between values stay, and with
 * them every estimate; what a number was does not.
 */
final class NumberShifts {

    private static final long FAR = 1_000_000;
    private static final long NEAR = 1_000;

    /** Numbers of few digits stay exact only when they are not moved far. */
    private static final long FLOATING = 64;

    private static final BigDecimal SMALL = BigDecimal.valueOf(Short.MAX_VALUE);
    private static final BigDecimal MIDDLE = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final BigDecimal BIG = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Map<ColumnName, Span> spans = new HashMap<>();
    private final Map<ColumnName, BigDecimal> shifts = new HashMap<>();

    /** What has been seen of a group, and how far its types reach. */
    private static final class Span {
        private BigDecimal lowest = BigDecimal.ZERO;
        private BigDecimal highest = BigDecimal.ZERO;
        private BigDecimal limit = BIG;
        private long reach = FAR;
    }

    void see(ColumnName group, ValueType type, String value) {
        Span span = spans.computeIfAbsent(group, any -> new Span());
        switch (type.name().replace("[]", "")) {
            case "smallint" -> {
                span.limit = span.limit.min(SMALL);
                span.reach = Math.min(span.reach, NEAR);
            }
            case "integer" -> span.limit = span.limit.min(MIDDLE);
            case "real", "double precision" -> span.reach = Math.min(span.reach, FLOATING);
            default -> {}
        }
        number(value).ifPresent(number -> {
            span.lowest = span.lowest.min(number);
            span.highest = span.highest.max(number);
        });
    }

    void choose(RandomGenerator random) {
        spans.forEach((group, span) -> {
            BigDecimal shift = BigDecimal.valueOf(random.nextLong(span.reach / 10, span.reach) + 1);
            if (span.highest.add(shift).compareTo(span.limit) <= 0 || unbounded(span)) {
                shifts.put(group, shift);
            } else if (span.lowest.subtract(shift).compareTo(span.limit.negate()) >= 0) {
                shifts.put(group, shift.negate());
            }
        });
    }

    private static boolean unbounded(Span span) {
        return span.highest.compareTo(BIG) > 0 || span.lowest.compareTo(BIG.negate()) < 0;
    }

    /** The number moved; empty where the group leaves no room to move in. */
    Optional<String> of(ColumnName group, String value) {
        BigDecimal shift = shifts.get(group);
        if (shift == null) {
            return Optional.empty();
        }
        return Optional.of(
                number(value).map(number -> number.add(shift).toPlainString()).orElse(value));
    }

    /** NaN and the infinities are nobody's. */
    private static Optional<BigDecimal> number(String value) {
        return Character.isLetter(value.charAt(value.length() - 1))
                ? Optional.empty()
                : Optional.of(new BigDecimal(value));
    }
}
