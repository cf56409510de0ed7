package dev.underpin.workload;

import dev.underpin.sql.ValueHash;

/**
 * What is looked at of an execution to follow a session: when it was, and hashes of its values. There is one for all executions, filled anew for
 * each; nobody keeps it but as a copy.
 */
final class Call {
    static final int PLACES = 8;

    private Tally tally;
    private double started;
    private double ended;
    private double milliseconds;
    private int items;
    private long caller;
    private long request;
    private long offset = -1;
    private final long[] values = new long[PLACES];
    private int count;
    private long hash;

    Call(Tally tally, Execution execution, PlacedValues placed) {
        this.tally = tally;
        fill(tally, execution, placed);
    }

    /** Looks at another execution. */
    void fill(Tally of, Execution execution, PlacedValues placed) {
        tally = of;
        milliseconds = Double.isNaN(execution.milliseconds()) ? 0 : execution.milliseconds();
        ended = execution.time() == Timestamps.NONE ? Double.NaN : execution.time();
        started = ended - milliseconds;
        items = placed.items();
        caller = placed.caller();
        request = placed.request();
        offset = -1;
        count = placed.copy(values, execution.bound());
        long all = of.salt();
        for (int i = 0; i < count; i++) {
            all = ValueHash.joined(all, values[i]);
        }
        hash = all == 0 ? 1 : all;
    }

    void offset(long rows) {
        offset = rows;
    }

    Call copy() {
        return new Call(this);
    }

    private Call(Call other) {
        tally = other.tally;
        become(other);
    }

    /** Looks at what another looks at. */
    void become(Call other) {
        tally = other.tally;
        started = other.started;
        ended = other.ended;
        milliseconds = other.milliseconds;
        items = other.items;
        caller = other.caller;
        request = other.request;
        offset = other.offset;
        count = other.count;
        hash = other.hash;
        System.arraycopy(other.values, 0, values, 0, count);
    }

    Tally tally() {
        return tally;
    }

    QueryShape shape() {
        return tally.shape();
    }

    /** In milliseconds since 1970; NaN where it is not known. */
    double started() {
        return started;
    }

    double ended() {
        return ended;
    }

    /** 0 where it is not known. */
    double milliseconds() {
        return milliseconds;
    }

    /** Of its longest list of values. */
    int items() {
        return items;
    }

    /** Which part of the application sent it; 0 where it does not say. */
    long caller() {
        return caller;
    }

    /** Which request it belongs to; 0 where it does not say. */
    long request() {
        return request;
    }

    /** Rows that it passes over; -1 where it does not say. */
    long offset() {
        return offset;
    }

    int count() {
        return count;
    }

    /** The hash of the value in a place; 0 where there is none. */
    long value(int place) {
        return place >= 0 && place < count ? values[place] : 0;
    }

    /** Of all values, and of the query; never 0. */
    long hash() {
        return hash;
    }
}
