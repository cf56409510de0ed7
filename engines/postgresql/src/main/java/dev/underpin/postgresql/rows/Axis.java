package dev.underpin.postgresql.rows;

/** The values of a type as whole numbers in the same order, so that there are values between two others. */
interface Axis {

    /** What {@link #point} says of a value that has no number. */
    long NOWHERE = Long.MIN_VALUE;

    /** @param value as the server prints it */
    long point(String value);

    /** How many values there are from one point up to another, without that. */
    default long room(long low, long high) {
        return high - low;
    }

    /** Where values that nothing is known of begin. */
    long start();

    /** The first point that is none. */
    long limit();

    /** A written value without what only makes it as long as others. */
    default String bare(String value) {
        return value;
    }

    void write(long point, CopyText out);
}
