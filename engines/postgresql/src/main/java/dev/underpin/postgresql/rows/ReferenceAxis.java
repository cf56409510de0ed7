package dev.underpin.postgresql.rows;

import java.util.List;

/** The values of another column, by their number in its order: what a reference can hold. Of a partitioned table its pieces follow each other. */
final class ReferenceAxis implements Axis {

    private final List<Law> parents;
    private final long[] firsts;

    ReferenceAxis(List<Law> parents) {
        this.parents = List.copyOf(parents);
        this.firsts = new long[parents.size() + 1];
        for (int i = 0; i < parents.size(); i++) {
            firsts[i + 1] = firsts[i] + parents.get(i).distinct();
        }
    }

    @Override
    public long point(String value) {
        long best = NOWHERE;
        for (int i = 0; i < parents.size(); i++) {
            Law parent = parents.get(i);
            long point = parent.axis().point(value);
            if (point != NOWHERE && parent.distinct() > 0) {
                long slot = firsts[i] + parent.slotNear(point);
                if (best == NOWHERE || parent.spans(point)) {
                    best = slot;
                }
            }
        }
        return best;
    }

    /** Whether it has the values of this one and no others. */
    boolean isOver(Law law) {
        return parents.size() == 1 && parents.getFirst() == law;
    }

    @Override
    public long start() {
        return 0;
    }

    @Override
    public long limit() {
        return firsts[parents.size()];
    }

    @Override
    public String bare(String value) {
        return parents.getFirst().axis().bare(value);
    }

    @Override
    public void write(long point, CopyText out) {
        int piece = 0;
        while (point >= firsts[piece + 1]) {
            piece++;
        }
        parents.get(piece).write(point - firsts[piece], out);
    }
}
