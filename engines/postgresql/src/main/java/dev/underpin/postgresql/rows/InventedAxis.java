package dev.underpin.postgresql.rows;

import java.util.function.LongFunction;

/** Values made of a number, for types of which nothing else is known: documents, identifiers, ranges. */
record InventedAxis(long limit, LongFunction<String> text) implements Axis {

    private static final long MANY = 1L << 40;

    static InventedAxis of(LongFunction<String> text) {
        return new InventedAxis(MANY, text);
    }

    @Override
    public long point(String value) {
        return NOWHERE;
    }

    @Override
    public long start() {
        return 1;
    }

    @Override
    public void write(long point, CopyText out) {
        out.text(text.apply(point));
    }
}
