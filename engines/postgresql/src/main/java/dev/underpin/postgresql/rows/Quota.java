package dev.underpin.postgresql.rows;

/** Shares a whole number out by weights so that nothing is lost to rounding. */
final class Quota {

    private Quota() {}

    static long[] of(long whole, double[] weights) {
        double all = 0;
        for (double weight : weights) {
            all += weight;
        }
        long[] shares = new long[weights.length];
        double passed = 0;
        long given = 0;
        for (int i = 0; i < weights.length; i++) {
            passed += weights[i];
            shares[i] = Math.max(0, Math.min(whole, Math.round(whole * (all == 0 ? 0 : passed / all))) - given);
            given += shares[i];
        }
        return shares;
    }

    /**
     * Cuts shares down to what there is room for, and gives what is cut to the others.
     *
     * @return how much found no room anywhere
     */
    static long fit(long[] shares, long[] rooms, long whole) {
        long missing = whole;
        long spare = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.min(shares[i], rooms[i]);
            missing -= shares[i];
            spare += Math.min(rooms[i] - shares[i], whole);
        }
        for (int i = 0; i < shares.length && missing > 0 && spare > 0; i++) {
            long free = Math.min(rooms[i] - shares[i], whole);
            long more = Math.min(free, (long) Math.ceil((double) missing * free / spare));
            shares[i] += more;
            missing -= more;
            spare -= free;
        }
        return Math.max(0, missing);
    }
}
