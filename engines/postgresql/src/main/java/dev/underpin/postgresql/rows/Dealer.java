package dev.underpin.postgresql.rows;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Deals the values of a law out to hands, so that no hand gets a value twice and each value is dealt about as often as the law says.
 * Values too common for a hand to do without are in every such hand; of the others each hand takes some at equal distances, and the next
 * hand begins elsewhere. Where it comes nearer to the law each hand takes the commonest values: so lines of an order are numbered.
 */
final class Dealer {

    private static final double GOLDEN = 0.6180339887498949;
    private static final int MOST_COMPARED = 20_000;

    private final Law law;
    private final int[] runs;
    private final double[] each;
    private final double[] rowsBefore;
    private final long[] slotsBefore;
    private final double turn;
    private final boolean commonestFirst;
    private final Map<Long, Cut> cuts = new ConcurrentHashMap<>();

    /** @param forced how many values every hand of a size gets */
    private record Cut(long forced, double used) {}

    /** @param hands the law of what the hands are for: how often a value has its turn is the size of its hand */
    Dealer(Law law, Law hands, long key) {
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
        this.commonestFirst = law.distinct() <= MOST_COMPARED && commonestFirst(hands);
    }

    private boolean commonestFirst(Law hands) {
        Map<Long, Long> sizes = new TreeMap<>();
        for (int run = 0; run < hands.runs(); run++) {
            long larger = hands.rowsOf(run) % hands.slotsOf(run);
            long size = hands.rowsOf(run) / hands.slotsOf(run);
            sizes.merge(size, hands.slotsOf(run) - larger, Long::sum);
            sizes.merge(size + 1, larger, Long::sum);
        }
        double nested = 0;
        double spread = 0;
        for (int slot = 0; slot < law.distinct(); slot++) {
            int run = last(slotsBefore, slot);
            double inNested = 0;
            double inSpread = 0;
            for (Map.Entry<Long, Long> size : sizes.entrySet()) {
                inNested += size.getKey() > slot ? size.getValue() : 0;
                inSpread += size.getValue() * share(size.getKey(), slot, run);
            }
            nested += Math.abs(inNested - each[run]);
            spread += Math.abs(inSpread - each[run]);
        }
        return nested < spread;
    }

    /** Of hands of a size, how many get a value. */
    private double share(long size, long slot, int run) {
        Cut cut = cuts.computeIfAbsent(size, this::cut);
        return size >= law.distinct() || slot < cut.forced()
                ? 1
                : each[run] * (size - cut.forced()) / (rowsBefore[runs.length] - cut.used());
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
        if (commonestFirst || turn < cut.forced()) {
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
