package dev.underpin.postgresql.rows;

import java.util.regex.Pattern;

/** Single addresses of version 4 of the Internet Protocol. */
record AddressAxis() implements Axis {

    private static final Pattern FOUR_BYTES = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final long FIRST_PRIVATE = 10L << 24 | 1;

    @Override
    public long point(String value) {
        if (!FOUR_BYTES.matcher(value).matches()) {
            return NOWHERE;
        }
        long address = 0;
        for (String part : value.split("\\.", -1)) {
            address = address << 8 | Integer.parseInt(part);
        }
        return address;
    }

    @Override
    public long start() {
        return FIRST_PRIVATE;
    }

    @Override
    public long limit() {
        return 1L << 32;
    }

    @Override
    public void write(long point, CopyText out) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.number(point >> shift & 0xff);
            if (shift > 0) {
                out.add((byte) '.');
            }
        }
    }
}
