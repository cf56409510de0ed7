package dev.underpin.postgresql.rows;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers with a fixed count of digits behind the point.
 *
 * @param scale that count; below 0 for numbers that end in zeros
 * @param limit the first number that is too big, in units of the last digit
 */
record NumberAxis(int scale, long limit) implements Axis {

    private static final int MOST_DIGITS = 17;
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(Long.MAX_VALUE / 4);

    /** @param digits in all */
    static NumberAxis ofDigits(int digits, int scale) {
        return new NumberAxis(
                scale, BigDecimal.TEN.pow(Math.min(digits, MOST_DIGITS)).longValueExact());
    }

    @Override
    public long point(String value) {
        try {
            BigDecimal units =
                    new BigDecimal(value).setScale(scale, RoundingMode.FLOOR).movePointRight(scale);
            return units.abs().compareTo(FARTHEST) > 0 ? NOWHERE : units.longValue();
        } catch (NumberFormatException notANumber) {
            return NOWHERE;
        }
    }

    @Override
    public long start() {
        long one = 1;
        for (int i = 0; i < Math.min(scale, MOST_DIGITS) && one < limit / 10; i++) {
            one *= 10;
        }
        return one < limit ? one : 0;
    }

    @Override
    public void write(long point, CopyText out) {
        long whole = point;
        if (scale <= 0) {
            out.number(whole);
            for (int i = scale; i < 0 && whole != 0; i++) {
                out.add((byte) '0');
            }
            return;
        }
        if (whole < 0) {
            out.add((byte) '-');
            whole = -whole;
        }
        long unit = 1;
        for (int i = 0; i < Math.min(scale, MOST_DIGITS); i++) {
            unit *= 10;
        }
        if (scale > MOST_DIGITS) {
            out.text(BigDecimal.valueOf(whole, scale).toPlainString());
            return;
        }
        out.number(whole / unit);
        out.add((byte) '.');
        out.digits(whole % unit, scale);
    }
}
