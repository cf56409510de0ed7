package dev.underpin.workload.measure;

/** How likely a standard normal value is as far from zero as this, on either side. */
final class NormalTail {

    private static final double SERIES_UP_TO = 3;
    private static final int TERMS = 120;

    private NormalTail() {}

    static double beyond(double deviations) {
        double z = Math.abs(deviations);
        double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        if (z < SERIES_UP_TO) {
            double sum = 0;
            double term = z;
            for (int k = 1; k < TERMS; k++) {
                sum += term;
                term *= z * z / (2 * k + 1);
            }
            return Math.max(0, 1 - 2 * density * sum);
        }
        double fraction = z;
        for (int k = TERMS; k > 0; k--) {
            fraction = z + k / fraction;
        }
        return 2 * density / fraction;
    }
}
