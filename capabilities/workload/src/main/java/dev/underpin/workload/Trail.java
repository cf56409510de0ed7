package dev.underpin.workload;

import org.jspecify.annotations.Nullable;

/** Where one session is: what it did last, whether a transaction is open, and its {@link Unit} of work. Of a fixed size. */
final class Trail {
    private final Unit unit = new Unit();
    private int number;
    private @Nullable Call held;
    private @Nullable Tally first;
    private @Nullable Tally last;
    private long calls;
    private double ended = Double.NaN;
    private boolean open;
    private int transaction;
    private @Nullable Tally waitedAfter;
    private double wait;
    private long caller;
    private long request;
    private @Nullable Tally paged;
    private long offset;
    private long step;
    private int pages;

    /** Tells it from others; 0 until it is numbered. */
    int number() {
        return number;
    }

    void number(int newNumber) {
        number = newNumber;
    }

    Unit unit() {
        return unit;
    }

    /** A call of which the next one shows whether it begins something new; null for none. */
    @Nullable
    Call held() {
        return held;
    }

    void hold(@Nullable Call call) {
        held = call;
    }

    /** The query that ran last; null before the first. */
    @Nullable
    Tally last() {
        return last;
    }

    /** How long nothing ran before a call, in milliseconds; 0 where times are not known. May be below 0 by as much as they are rounded. */
    double gap(Call call) {
        double gap = call.started() - ended;
        return Double.isNaN(gap) ? 0 : gap;
    }

    /** Whether someone else begins to use the session, as far as both say who they are. */
    boolean changesHands(Call call) {
        boolean other = differ(caller, call.caller()) || differ(request, call.request());
        caller = call.caller() == 0 ? caller : call.caller();
        request = call.request() == 0 ? request : call.request();
        return other;
    }

    private static boolean differ(long one, long other) {
        return one != 0 && other != 0 && one != other;
    }

    /** The query that ran first; null before it. */
    @Nullable
    Tally first() {
        return first;
    }

    /** How often it has asked for rows or changed some. */
    long calls() {
        return calls;
    }

    void ran(Call call) {
        if (call.shape().asks() || call.shape().writes()) {
            first = first == null ? call.tally() : first;
            calls++;
        }
        last = call.tally();
        ended = call.ended();
        switch (call.shape().verb()) {
            case BEGIN -> {
                open = true;
                waitedAfter = null;
                wait = 0;
                transaction++;
            }
            case END -> {
                open = false;
                waitedAfter = null;
            }
            case SELECT, INSERT, UPDATE, DELETE, OTHER -> {}
        }
    }

    boolean inTransaction() {
        return open;
    }

    /** The transaction waits for so long. Whether it was one all the time shows its end: a log that lacks statements may lack that too. */
    void waited(Tally after, double milliseconds) {
        if (waitedAfter == null || milliseconds > wait) {
            waitedAfter = after;
            wait = milliseconds;
        }
    }

    /** What ran before the longest wait of the transaction that is open; null where it did not wait. */
    @Nullable
    Tally waitedAfter() {
        return waitedAfter;
    }

    /** How long that was. */
    double longestWait() {
        return wait;
    }

    /** The number of the transaction that is open; 0 for none. */
    int transaction() {
        return open ? transaction : 0;
    }

    /** Goes on to a page; how many there have been in a row, each as far behind the one before. */
    int page(Call call) {
        long further = call.offset() - offset;
        boolean next = call.tally() == paged && further > 0;
        pages = next && (further == step || pages == 1) ? pages + 1 : next ? 2 : 1;
        step = further;
        paged = call.tally();
        offset = call.offset();
        return pages;
    }
}
