package dev.underpin.execute;

import dev.underpin.engine.Strain;
import java.util.OptionalDouble;

/**
 * What clients feel of rows being written: for how long their statements have been at it when they are looked at, against moments in which
 * nothing was written. Looks are weighed by the time that they stand for.
 */
final class FeltTimes {

    /** Statements that have to be seen before anything is said. */
    private static final int LEAST_CALM = 20;

    private static final int LEAST_FELT = 100;

    private static final class Mean {
        private double sum;
        private double weight;
        private int statements;

        private void add(Strain strain, double milliseconds) {
            sum += strain.age() * strain.statements() * milliseconds;
            weight += strain.statements() * milliseconds;
            statements += strain.statements();
        }

        private double value() {
            return sum / weight;
        }
    }

    private Mean calm = new Mean();
    private Mean felt = new Mean();

    /** Begins anew: clients are not the same at all hours. */
    void forget() {
        calm = new Mean();
        felt = new Mean();
    }

    /** Seen while nothing was written. */
    void calm(Strain strain) {
        calm.add(strain, 1);
    }

    /** Seen behind a batch, or behind the rest after it, which took so long. */
    void during(Strain strain, double milliseconds) {
        felt.add(strain, milliseconds);
    }

    /** How many times as long statements take now, each time enough of them were seen since it was asked last. */
    OptionalDouble times() {
        if (calm.statements < LEAST_CALM || felt.statements < LEAST_FELT || calm.sum <= 0) {
            return OptionalDouble.empty();
        }
        double times = felt.value() / calm.value();
        felt = new Mean();
        return OptionalDouble.of(times);
    }
}
