package dev.underpin.workload;

import org.jspecify.annotations.Nullable;

/** One query within a unit of work: how often it ran there, and which of its values changed. */
final class Repeat {
    private final long[] first = new long[Call.PLACES];
    private Tally tally;
    private int transaction;
    private boolean oneTransaction;
    private int count;
    private int distinct;
    private int again;
    private int items;
    private int varying;
    private long caller;
    private double milliseconds;
    private double againMilliseconds;
    private double gaps;
    private @Nullable Tally before;
    private int alike;

    Repeat(Call call, int transaction) {
        this.tally = call.tally();
        begin(call, transaction);
    }

    void begin(Call call, int ofTransaction) {
        tally = call.tally();
        transaction = ofTransaction;
        oneTransaction = ofTransaction != 0;
        count = 1;
        distinct = 1;
        again = 0;
        items = call.items();
        varying = 0;
        caller = call.caller();
        milliseconds = call.milliseconds();
        againMilliseconds = 0;
        gaps = 0;
        before = null;
        alike = 0;
        for (int i = 0; i < first.length; i++) {
            first[i] = call.value(i);
        }
    }

    /**
     * It runs again.
     *
     * @param fresh whether its values are new in this unit
     * @param behind what ran before it
     */
    void again(Call call, double gap, boolean fresh, int ofTransaction, @Nullable Tally behind) {
        count++;
        alike += count > 2 && behind == before ? 1 : 0;
        before = behind;
        distinct += fresh ? 1 : 0;
        oneTransaction &= transaction == ofTransaction;
        items = Math.max(items, call.items());
        milliseconds += call.milliseconds();
        gaps += gap;
        for (int i = 0; i < call.count(); i++) {
            varying |= first[i] == call.value(i) ? 0 : 1 << i;
        }
    }

    /** The call was asked before, and nothing was written since. */
    void needless(Call call) {
        again++;
        againMilliseconds += call.milliseconds();
    }

    Tally tally() {
        return tally;
    }

    QueryShape shape() {
        return tally.shape();
    }

    int count() {
        return count;
    }

    int distinct() {
        return distinct;
    }

    int again() {
        return again;
    }

    /** Of its longest list of values. */
    int items() {
        return items;
    }

    long caller() {
        return caller;
    }

    double milliseconds() {
        return milliseconds;
    }

    double againMilliseconds() {
        return againMilliseconds;
    }

    /** From the end of whatever ran before to its own beginning, over all calls but the first. */
    double gaps() {
        return gaps;
    }

    double meanGap() {
        return count < 2 ? 0 : gaps / (count - 1);
    }

    /** Whether it comes again as in a loop, behind the same query as the time before, more often than not. */
    boolean inStep() {
        return 2 * alike >= count - 2;
    }

    boolean inOneTransaction() {
        return oneTransaction;
    }

    /** Whether the value in a place was the same in all calls. */
    boolean steady(int place) {
        return place < 0 || place >= Call.PLACES || (varying & 1 << place) == 0;
    }

    /** Whether all that changed from call to call is what columns are compared with. */
    boolean variesInKeysOnly() {
        int keys = 0;
        for (int place : shape().compared().values()) {
            keys |= place < Call.PLACES ? 1 << place : 0;
        }
        return varying != 0 && (varying & ~keys) == 0;
    }

    /** The hash of the value in a place of the first call. */
    long value(int place) {
        return place >= 0 && place < first.length ? first[place] : 0;
    }
}
