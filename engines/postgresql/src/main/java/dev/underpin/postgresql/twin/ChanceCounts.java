package dev.underpin.postgresql.twin;

/** How often chance gives one, two, three, … rows to each of many keys that have at least one: Poisson's law without the zero. */
final class ChanceCounts {

    /** Above this many the spread does not matter. */
    static final double FEW = 64;

    private ChanceCounts() {}

    /** @return shares by count; that of 0 is 0 */
    static double[] around(double mean) {
        double rate = mean;
        for (int i = 0; i < 60; i++) {
            rate = mean * -Math.expm1(-rate);
        }
        int most = (int) Math.ceil(mean + 8 * Math.sqrt(mean) + 8);
        double[] shares = new double[most + 1];
        double logarithm = -rate - Math.log(-Math.expm1(-rate));
        for (int count = 1; count <= most; count++) {
            logarithm += Math.log(rate / count);
            shares[count] = Math.exp(logarithm);
        }
        return shares;
    }
}
