package dev.underpin.postgresql.rows;

import java.util.Arrays;
import java.util.List;

/**
 * The sorted values of a column, as runs: a run has one value that is repeated, or many that are spread evenly over a stretch of the
 * axis. Values are numbered in their order; a number is called a slot.
 */
final class Law {

    private final Axis axis;
    private final long[] places;
    private final long[] slots;
    private final long[] points;
    private final long[] rooms;

    /** @param runs in the order of their values, none without rows */
    Law(Axis axis, List<Run> runs) {
        this.axis = axis;
        int count = runs.size();
        this.places = new long[count + 1];
        this.slots = new long[count + 1];
        this.points = new long[count];
        this.rooms = new long[count];
        for (int i = 0; i < count; i++) {
            Run run = runs.get(i);
            places[i + 1] = places[i] + run.rows();
            slots[i + 1] = slots[i] + run.distinct();
            points[i] = run.point();
            rooms[i] = run.room();
        }
    }

    /**
     * Some of the sorted values.
     *
     * @param point of the first value
     * @param room how many points there are for them
     * @param distinct how many different values; at least 1, not more than rows and room
     */
    record Run(long point, long room, long distinct, long rows) {}

    Axis axis() {
        return axis;
    }

    /** How many rows have a value. */
    long rows() {
        return places[places.length - 1];
    }

    /** How many different values there are. */
    long distinct() {
        return slots[slots.length - 1];
    }

    boolean isUnique() {
        return rows() == distinct();
    }

    /** How many rows have the commonest value. */
    long largest() {
        long largest = 0;
        for (int run = 0; run < points.length; run++) {
            largest = Math.max(largest, (rowsOf(run) + slotsOf(run) - 1) / slotsOf(run));
        }
        return largest;
    }

    int runs() {
        return points.length;
    }

    long slotsOf(int run) {
        return slots[run + 1] - slots[run];
    }

    long rowsOf(int run) {
        return places[run + 1] - places[run];
    }

    long firstSlot(int run) {
        return slots[run];
    }

    /** @param place below {@link #rows} */
    long slotAt(long place) {
        int run = find(places, place);
        long distinct = slots[run + 1] - slots[run];
        return distinct == 1
                ? slots[run]
                : slots[run] + (place - places[run]) * distinct / (places[run + 1] - places[run]);
    }

    /** The first place that has a value. */
    long firstPlace(long slot) {
        if (slot >= distinct()) {
            return rows();
        }
        int run = find(slots, slot);
        long distinct = slots[run + 1] - slots[run];
        long rows = places[run + 1] - places[run];
        return places[run] + ((slot - slots[run]) * rows + distinct - 1) / distinct;
    }

    long point(long slot) {
        int run = find(slots, slot);
        long distinct = slots[run + 1] - slots[run];
        long within = slot - slots[run];
        return points[run] + within * (rooms[run] / distinct) + within * (rooms[run] % distinct) / distinct;
    }

    /** The value that is nearest below a point, or the first. */
    long slotNear(long point) {
        int run = find(points, point);
        long distinct = slots[run + 1] - slots[run];
        double share = (double) (point - points[run]) / rooms[run];
        long slot = slots[run] + Math.max(0, Math.min(distinct - 1, (long) (share * distinct)));
        return slot + 1 < slots[run + 1] && point(slot + 1) <= point ? slot + 1 : slot;
    }

    /** Whether a point is between the first value and the last. */
    boolean spans(long point) {
        return runs() > 0 && point >= points[0] && point < points[runs() - 1] + rooms[runs() - 1];
    }

    void write(long slot, CopyText out) {
        axis.write(point(slot), out);
    }

    /** The last that is not above, or the first. */
    private int find(long[] sorted, long wanted) {
        int found = Arrays.binarySearch(sorted, 0, points.length, wanted);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }
}
