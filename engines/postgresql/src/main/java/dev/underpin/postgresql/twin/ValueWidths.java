package dev.underpin.postgresql.twin;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many bytes the values of a column take, one by one: by the statistics' own values, as many of the common ones as their share. Where
 * those are no values of rows, or of another kind, all are taken as long as the average, and as far from a full word as chance has it.
 */
final class ValueWidths {

    static final int SAMPLES = 64;

    private static final List<String> TEXTS = List.of("text", "character varying", "character");

    /** How far the samples may be from the average that ANALYZE found, before they are taken for others. */
    private static final double NEAR = 0.15;

    private ValueWidths() {}

    /** @return widths without their alignment */
    static double[] of(IndexedColumn column) {
        double[] widths = IntStream.range(0, SAMPLES)
                .mapToDouble(i -> column.length() > 0 ? column.length() : width(column, i))
                .toArray();
        double average = Arrays.stream(widths).average().orElse(0);
        double off = column.width() - average;
        if (Math.abs(off) <= Math.max(1, NEAR * column.width())) {
            double shift = Math.abs(off) <= 1 ? 0 : off;
            return Arrays.stream(widths).map(width -> width + shift).toArray();
        }
        // Four below and four above the average, evenly.
        Arrays.setAll(widths, i -> Math.max(1, Math.round(column.width() + (i % 8) - 3.5)));
        return widths;
    }

    private static double width(IndexedColumn column, int sample) {
        double place = (sample + 0.5) / SAMPLES * (1 - column.values().nulls());
        for (int i = 0;
                i < column.values().commonValues().size()
                        && i < column.values().common().size();
                i++) {
            place -= column.values().common().get(i);
            if (place < 0) {
                return bytes(column, column.values().commonValues().get(i));
            }
        }
        List<String> bounds = column.values().bounds();
        return bounds.isEmpty() ? -1 : bytes(column, bounds.get((sample * 37 + 11) % bounds.size()));
    }

    private static double bytes(IndexedColumn column, String value) {
        double bytes = column.type().equals("numeric")
                ? digits(value)
                : TEXTS.contains(column.type()) ? value.getBytes(StandardCharsets.UTF_8).length : -100;
        return bytes + (bytes > KeyWidth.SHORT ? 4 : 1);
    }

    /** Two bytes, and two for every four digits as the decimal point divides them; no zeros before or behind. */
    private static double digits(String value) {
        if (!value.matches("-?[0-9.]+")) {
            return 2;
        }
        BigDecimal number = new BigDecimal(value).stripTrailingZeros().abs();
        if (number.signum() == 0) {
            return 2;
        }
        int behind = Math.max(0, number.scale());
        int before = Math.max(0, number.precision() - number.scale());
        int zeros = Math.max(0, number.scale() - number.precision());
        int groups = Math.ceilDiv(before, 4) + Math.ceilDiv(behind, 4) - (before == 0 ? zeros / 4 : 0);
        return 2 + 2.0 * groups;
    }
}
