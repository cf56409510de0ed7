package dev.underpin.model.workload;

import java.util.ArrayList;
import java.util.List;

/**
 * Times in buckets whose bounds grow with them: eight to each doubling, from a microsecond to half a day and more. The room is the same for two
 * calls and for two billion.
 *
 * @param buckets those that are not empty, in ascending order
 */
public record TimeHistogram(List<Bucket> buckets) {

    /**
     * Calls of about one duration.
     *
     * @param index of the bucket; see {@link #lowest}
     */
    public record Bucket(int index, long calls) {}

    /** How many buckets there may be. */
    public static final int SIZE = 272;

    private static final int EXACT = 16;
    private static final int STEPS = 8;

    public TimeHistogram {
        buckets = List.copyOf(buckets);
    }

    /** From counts by bucket. */
    public static TimeHistogram of(long[] counts) {
        List<Bucket> buckets = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                buckets.add(new Bucket(i, counts[i]));
            }
        }
        return new TimeHistogram(buckets);
    }

    /** The bucket of a time. */
    public static int bucket(double milliseconds) {
        long micros = Math.max(0, (long) (milliseconds * 1000));
        if (micros < EXACT) {
            return (int) micros;
        }
        int doublings = 63 - Long.numberOfLeadingZeros(micros) - 3;
        return Math.min(SIZE - 1, doublings * STEPS + (int) (micros >>> doublings));
    }

    /** The shortest time that belongs to a bucket, in milliseconds. */
    public static double lowest(int bucket) {
        if (bucket < EXACT) {
            return bucket / 1000.0;
        }
        int doublings = bucket / STEPS - 1;
        return ((long) (bucket % STEPS + STEPS) << doublings) / 1000.0;
    }

    public long calls() {
        return buckets.stream().mapToLong(Bucket::calls).sum();
    }

    /** The time that this share of the calls did not exceed, in milliseconds, taking those of a bucket as spread evenly over it. */
    public double quantile(double share) {
        double wanted = share * calls();
        long before = 0;
        for (Bucket bucket : buckets) {
            if (before + bucket.calls() >= wanted) {
                double from = lowest(bucket.index());
                double to = lowest(bucket.index() + 1);
                return from + (to - from) * (wanted - before) / bucket.calls();
            }
            before += bucket.calls();
        }
        return 0;
    }
}
