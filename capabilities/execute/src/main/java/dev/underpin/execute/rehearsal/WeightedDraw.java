package dev.underpin.execute.rehearsal;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Draws statements as often as they weigh. */
final class WeightedDraw {

    private final List<TriedApplications.Tried> statements;
    private final double[] ends;

    /** @param statements at least one, and one that weighs something */
    WeightedDraw(List<TriedApplications.Tried> statements) {
        this.statements = List.copyOf(statements);
        this.ends = new double[statements.size()];
        double end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += statements.get(i).how().weight();
            ends[i] = end;
        }
    }

    TriedApplications.Tried draw(Random random) {
        int place = Arrays.binarySearch(ends, random.nextDouble() * ends[ends.length - 1]);
        // What ends exactly where it was drawn does not hold it.
        return statements.get(Math.min(place < 0 ? -place - 1 : place + 1, ends.length - 1));
    }
}
