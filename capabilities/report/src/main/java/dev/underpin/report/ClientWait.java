package dev.underpin.report;

import dev.underpin.model.rehearsal.LockSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * A client that had to wait, as a thin line below the plan's locks; those that waited at the same time are one below the other.
 *
 * @param row from 0
 */
record ClientWait(Stretch stretch, int row, String told) {

    private static final int ROWS = 8;
    private static final int PITCH = 3;

    /** @param waits of clients for one table, in order of time */
    static List<ClientWait> of(List<LockSpan> waits, TimeScale scale) {
        var drawn = new ArrayList<ClientWait>();
        double[] busyUntil = new double[ROWS];
        for (LockSpan wait : waits) {
            int row = 0;
            while (row < ROWS - 1 && busyUntil[row] > wait.from()) {
                row++;
            }
            busyUntil[row] = Math.max(busyUntil[row], wait.from() + wait.waited());
            drawn.add(new ClientWait(
                    scale.between(wait.from(), wait.from() + wait.waited()),
                    row,
                    "A client waited " + Figures.milliseconds(wait.waited()) + " for " + wait.mode() + ", from "
                            + scale.moment(wait.from()) + " after the start"));
        }
        return drawn;
    }

    /** In pixels from the top of the lane. */
    int top() {
        return LockBar.GROUND + 4 + row * PITCH;
    }

    /** Of a lane with these waits. */
    static int height(List<ClientWait> waits) {
        return LockBar.GROUND
                + 8
                + PITCH * (1 + waits.stream().mapToInt(ClientWait::row).max().orElse(-1));
    }
}
