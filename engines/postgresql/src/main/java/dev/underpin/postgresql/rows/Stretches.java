package dev.underpin.postgresql.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;

/**
 * The parts of an axis that hold what is not common: between each two bounds as many rows, the common values cut out of them.
 */
final class Stretches {

    /** @param weight share of the rows, against the others */
    record Stretch(long low, long room, double weight) {}

    private final Axis axis;
    private final NavigableSet<Long> common;
    private final List<Stretch> stretches = new ArrayList<>();

    Stretches(Axis axis, NavigableSet<Long> common) {
        this.axis = axis;
        this.common = common;
    }

    /** @param bounds sorted; at least one */
    List<Stretch> between(long[] bounds) {
        double heavy = 0;
        for (int i = 0; i + 1 < bounds.length; i++) {
            if (bounds[i] == bounds[i + 1]) {
                heavy++;
            } else {
                add(bounds[i], bounds[i + 1], heavy);
                heavy = 0;
            }
        }
        long last = bounds[bounds.length - 1];
        if (!common.contains(last)) {
            stretches.add(new Stretch(last, 1, heavy));
        }
        return stretches;
    }

    /** A part without bounds: from where values begin, or behind the common ones where it is full there. */
    List<Stretch> anywhere(long wanted) {
        long start = axis.start();
        long room = axis.room(start, axis.limit());
        long high = room <= wanted ? start + room : Math.min(start + room, start + wanted + common.size());
        add(start, high, 0);
        return stretches;
    }

    private void add(long low, long high, double heavy) {
        long from = low;
        if (heavy > 0 && !common.contains(low)) {
            stretches.add(new Stretch(low, 1, heavy));
            from = low + 1;
        }
        List<Stretch> free = new ArrayList<>();
        Set<Long> inside = common.subSet(from, true, high, false);
        for (long cut : inside) {
            free(from, cut, free);
            from = cut + 1;
        }
        free(from, high, free);
        double all = free.stream().mapToDouble(Stretch::room).sum();
        free.forEach(stretch -> stretches.add(new Stretch(stretch.low(), stretch.room(), stretch.room() / all)));
    }

    private void free(long low, long high, List<Stretch> free) {
        long room = low < high ? axis.room(low, high) : 0;
        if (room > 0) {
            free.add(new Stretch(low, room, 0));
        }
    }
}
