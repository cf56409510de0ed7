package dev.underpin.postgresql.rows;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Deals the values of a law out to hands, so that no hand gets a value twice and each value is dealt about as often as the law says.
 * Values too common for a hand to do without are in every such hand; of the others each hand takes some at equal distances, and the next
 * hand begins elsewhere.
 */
final class Dealer {

    private static final double GOLDEN = 0.6180339887498949;

    private final Law law;
    private final int[] runs;
    private final double[] each;
    private final double[] rowsBefore;
    private final long[] slotsBefore;
    private final double turn;
    private final Map<Long, Cut> cuts = new ConcurrentHashMap<>();

    /** @param forced how many values every hand of a size gets */
    private record Cut(long forced, double used) {}

    Dealer(Law law, long key) {
        this.law = law;
        this.turn = (key >>> 11) * 0x1p-53;
        this.runs = IntStream.range(0, law.runs())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer run) -> -(double) law.rowsOf(run) / law.slotsOf(run)))
                .mapToInt(Integer::intValue)
                .toArray();
        this.each = new double[runs.length];
        this.rowsBefore = new double[runs.length + 1];
        this.slotsBefore = new long[runs.length + 1];
        for (int i = 0; i < runs.length; i++) {
            each[i] = (double) law.rowsOf(runs[i]) / law.slotsOf(runs[i]);
            rowsBefore[i + 1] = rowsBefore[i] + law.rowsOf(runs[i]);
            slotsBefore[i + 1] = slotsBefore[i] + law.slotsOf(runs[i]);
        }
    }

    /**
     * @param hand its number
     * @param size how many values it gets
     * @param turn which of them, from 0
     */
    long slot(long hand, long size, long turn) {
        if (size >= law.distinct()) {
            return turn % law.distinct();
        }
        Cut cut = cuts.computeIfAbsent(size, this::cut);
        if (turn < cut.forced()) {
            int run = last(slotsBefore, turn);
            return law.firstSlot(runs[run]) + turn - slotsBefore[run];
        }
        double begin = hand * GOLDEN + this.turn;
        double step = (rowsBefore[runs.length] - cut.used()) / (size - cut.forced());
        double at = cut.used() + (turn - cut.forced() + begin - Math.floor(begin)) * step;
        int run = last(rowsBefore, at);
        long within = Math.min(law.slotsOf(runs[run]) - 1, (long) ((at - rowsBefore[run]) / each[run]));
        return law.firstSlot(runs[run]) + within;
    }

    private Cut cut(long size) {
        long forced = 0;
        double used = 0;
        double rest = rowsBefore[runs.length];
        for (int run = 0; run < runs.length; run++) {
            long of = 0;
            while (of < law.slotsOf(runs[run]) && forced < size && each[run] * (size - forced) >= rest) {
                of++;
                forced++;
                used += each[run];
                rest -= each[run];
            }
            if (of < law.slotsOf(runs[run])) {
                break;
            }
        }
        return new Cut(forced, used);
    }

    private int last(long[] sorted, long wanted) {
        int run = 0;
        while (run + 1 < runs.length && sorted[run + 1] <= wanted) {
            run++;
        }
        return run;
    }

    private int last(double[] sorted, double wanted) {
        int run = 0;
        while (run + 1 < runs.length && sorted[run + 1] <= wanted) {
            run++;
        }
        return run;
    }
}
