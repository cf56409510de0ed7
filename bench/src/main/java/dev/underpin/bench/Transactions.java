package dev.underpin.bench;

import java.util.List;
import java.util.stream.LongStream;

/** What clients did, in no order. Times are in milliseconds, those of the clock since 1970. */
record Transactions(List<PgbenchLoad.Transaction> all) {

    Transactions {
        all = List.copyOf(all);
    }

    /** Those that were under way at any moment of a time. */
    Transactions within(long from, long to) {
        return new Transactions(all.stream()
                .filter(one -> one.end() >= from && one.end() - one.latency() <= to)
                .toList());
    }

    /** How many ended each second, from the first to the last. */
    double rate() {
        var ends = all.stream().mapToDouble(PgbenchLoad.Transaction::end).summaryStatistics();
        return all.isEmpty() ? 0 : 1e3 * all.size() / Math.max(ends.getMax() - ends.getMin(), 1);
    }

    double longest() {
        return all.stream().mapToDouble(PgbenchLoad.Transaction::latency).max().orElse(0);
    }

    /** The p99 of each stretch of a time that is so long, one after the other; the smallest first. */
    double[] p99s(long from, long to, long length) {
        Transactions meanwhile = within(from, to);
        return LongStream.iterate(from, begin -> begin + length <= to, begin -> begin + length)
                .mapToDouble(begin -> meanwhile.within(begin, begin + length).p99())
                .sorted()
                .toArray();
    }

    /** 99 of 100 took no longer. */
    double p99() {
        double[] latencies = all.stream()
                .mapToDouble(PgbenchLoad.Transaction::latency)
                .sorted()
                .toArray();
        return latencies.length == 0 ? 0 : latencies[(int) Math.ceil(latencies.length * 0.99) - 1];
    }
}
