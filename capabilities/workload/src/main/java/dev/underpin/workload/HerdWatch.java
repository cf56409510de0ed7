package dev.underpin.workload;

/**
 * Sees many sessions ask the same, with the same values, within {@link #MOMENT}. Sessions are told late of what they do, so the moments of the last
 * few thousand different calls are all kept; the room is fixed.
 */
final class HerdWatch {
    /** In milliseconds. */
    static final double MOMENT = 25;

    private static final int ROOM = 1 << 12;
    private static final int MANY = 8;

    private final long[] keys = new long[ROOM];
    private final long[] sessions = new long[ROOM];

    void take(Trail trail, Call call, HabitTable habits) {
        long moment = (long) (call.started() / MOMENT);
        long key = call.hash() * 31 + moment;
        int at = (int) (key ^ key >>> 32) & ROOM - 1;
        long bit = 1L << (trail.number() & 63);
        if (keys[at] != key) {
            keys[at] = key;
            sessions[at] = bit;
            return;
        }
        if ((sessions[at] & bit) == 0) {
            sessions[at] |= bit;
            int together = Long.bitCount(sessions[at]);
            if (together >= MANY) {
                habits.herd(call.tally(), together, together == MANY);
            }
        }
    }
}
