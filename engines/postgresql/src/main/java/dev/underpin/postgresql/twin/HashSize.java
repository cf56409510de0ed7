package dev.underpin.postgresql.twin;

import java.util.List;

/**
 * How large a hash index is that has just been built ({@code hashpage.c}): buckets for the rows there are, a quarter of a doubling at a time. Those
 * that the last doubling has not reached yet have twice the rows of the others; what does not fit overflows.
 */
final class HashSize {

    private static final double ITEM = 20;
    private static final int FILL = 75;

    /** The first page and the map of overflow pages. */
    private static final int FIXED = 2;

    private static final int QUARTERS_SINCE = 512;

    private final double onOne = Math.floor((FileLayout.PAGE - 24 - 16) / ITEM);
    private final List<KeyGroups.Group> groups;

    private HashSize(List<KeyGroups.Group> groups) {
        this.groups = groups;
    }

    /** @param fillfactor 0 for the usual */
    static double pages(List<KeyGroups.Group> groups, double rows, int fillfactor) {
        double usual = Math.floor((fillfactor == 0 ? FILL : fillfactor) / 100.0 * FileLayout.PAGE / ITEM);
        double buckets = buckets(Math.max(2, Math.ceil(rows / usual)));
        double doubled = Math.pow(2, Math.ceil(Math.log(buckets) / Math.log(2) - 1e-9));
        var size = new HashSize(groups);
        double waiting = doubled - buckets;
        return FIXED
                + buckets
                + waiting * size.overflow(2 / doubled)
                + (buckets - waiting) * size.overflow(1 / doubled);
    }

    private static double buckets(double wanted) {
        for (double doubling = 1; ; doubling *= 2) {
            if (doubling * 2 >= wanted) {
                return doubling < QUARTERS_SINCE
                        ? doubling * 2
                        : doubling + Math.ceil((wanted - doubling) / doubling * 4) * doubling / 4;
            }
        }
    }

    /** Pages that a bucket needs beyond its first, where each key falls into it by that chance. */
    private double overflow(double chance) {
        double mean = 0;
        double variance = 0;
        double certain = 0;
        for (KeyGroups.Group group : groups) {
            if (group.rows() > onOne) {
                certain += group.keys() * chance * Math.ceil(group.rows() / onOne - 1);
            } else {
                mean += group.keys() * chance * group.rows();
                variance += group.keys() * chance * group.rows() * group.rows();
            }
        }
        double over = 0;
        for (int page = 1; page <= 4 + mean / onOne; page++) {
            over += above((page * onOne - mean) / Math.sqrt(Math.max(1, variance)));
        }
        return certain + over;
    }

    /** How much of a normal distribution lies so many deviations above its mean. */
    private static double above(double deviations) {
        double t = 1 / (1 + 0.2316419 * Math.abs(deviations));
        double tail = Math.exp(-deviations * deviations / 2)
                * 0.3989423
                * t
                * (0.3193815 + t * (-0.3565638 + t * (1.781478 + t * (-1.821256 + t * 1.330274))));
        return deviations > 0 ? tail : 1 - tail;
    }
}
