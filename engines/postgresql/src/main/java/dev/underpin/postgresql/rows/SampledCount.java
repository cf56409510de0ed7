package dev.underpin.postgresql.rows;

/**
 * How many different values a column must have so that ANALYZE, which sees a sample of a long table, estimates as many as it did in the
 * real one: it takes values that come once and values that come twice for more alike than they are.
 *
 * @param rows of the table
 * @param common values that every sample holds
 * @param rest rows with other values
 */
record SampledCount(long rows, long common, long rest) {

    /** With the default of {@code default_statistics_target}. */
    private static final long SAMPLE = 30_000;

    private static final int STEPS = 40;

    long forEstimate(long estimated) {
        long wanted = estimated - common;
        if (rows <= SAMPLE || wanted <= 1 || wanted >= rest) {
            return estimated;
        }
        double low = Math.max(1, wanted / 2.0);
        double high = Math.min((double) rest, wanted * 2.0);
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            if (estimate(middle) < estimated) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return common + Math.round((low + high) / 2);
    }

    /** The estimator of Haas and Stokes, on what a sample is expected to hold of values that are spread evenly. */
    private double estimate(double values) {
        double share = (double) SAMPLE / rows;
        double each = rest / values;
        double fewer = Math.floor(each);
        double more = each - fewer;
        double missed = (1 - more) * Math.pow(1 - share, fewer) + more * Math.pow(1 - share, fewer + 1);
        double once = (1 - more) * fewer * share * Math.pow(1 - share, fewer - 1)
                + more * (fewer + 1) * share * Math.pow(1 - share, fewer);
        double seen = common + values * (1 - missed);
        return SAMPLE * seen / (SAMPLE - values * once + values * once * share);
    }
}
