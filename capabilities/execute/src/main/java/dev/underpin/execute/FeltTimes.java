package dev.underpin.execute;

import dev.underpin.engine.Strain;
import java.util.OptionalDouble;

/**
 * What clients feel of rows being written: for how long their statements have been at it when they are looked at, and how many clients are at work at
 * once, against moments in which nothing was written. Where as many requests come as before, more of them at once means that each is longer on its
 * way, also where it waits for a connection that is free and no statement shows it. Looks are weighed by the time that they stand for.
 */
final class FeltTimes {

    /** Statements that have to be seen before anything is said. */
    private static final int LEAST_CALM = 20;

    private static final int LEAST_FELT = 100;

    /** Milliseconds: nobody feels that a statement has become longer which is still shorter than this. */
    private static final double SOON = 2;

    private static final class Mean {
        private double sum;
        private double weight;
        private int statements;
        private double crowd;
        private double time;

        private void add(Strain strain, double milliseconds) {
            sum += strain.age() * strain.statements() * milliseconds;
            weight += strain.statements() * milliseconds;
            statements += strain.statements();
            crowd += strain.clients() * milliseconds;
            time += milliseconds;
        }

        private double age() {
            return sum / weight;
        }

        private double clients() {
            return crowd / time;
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

    /** Whether enough was seen of how clients fare without us. */
    boolean isCalmKnown() {
        return calm.statements >= LEAST_CALM;
    }

    /** Seen behind a batch, or behind the rest after it, which took so long. */
    void during(Strain strain, double milliseconds) {
        felt.add(strain, milliseconds);
    }

    /** How many times as much clients feel now, each time enough of them were seen since it was asked last. */
    OptionalDouble times() {
        if (!isCalmKnown() || felt.statements < LEAST_FELT) {
            return OptionalDouble.empty();
        }
        double times = Math.max(felt.age() / Math.max(calm.age(), SOON), felt.clients() / calm.clients());
        felt = new Mean();
        return OptionalDouble.of(times);
    }
}
