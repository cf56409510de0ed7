package dev.underpin.workload;

import dev.underpin.model.workload.Habit;
import dev.underpin.model.workload.Repeats;

/** How often one thing was seen. */
final class HabitCount {
    private long runs;
    private long calls;
    private long longest;
    private long distinct;
    private double milliseconds;
    private double between;
    private double most;
    private Habit.Proof proof = Habit.Proof.SHAPE;

    void repeat(Repeat repeat, int causes) {
        runs += causes;
        calls += repeat.count();
        longest = Math.max(longest, repeat.count());
        distinct += repeat.distinct();
        milliseconds += repeat.milliseconds();
        between += repeat.gaps();
    }

    void add(long newCalls, long newRuns, double newMilliseconds, double value) {
        calls += newCalls;
        runs += newRuns;
        milliseconds += newMilliseconds;
        most = Math.max(most, value);
    }

    void proof(Habit.Proof seen) {
        proof = seen.compareTo(proof) < 0 ? seen : proof;
    }

    long runs() {
        return runs;
    }

    long calls() {
        return calls;
    }

    double milliseconds() {
        return milliseconds;
    }

    /** The largest value. */
    double most() {
        return most;
    }

    Habit.Proof proof() {
        return proof;
    }

    Repeats repeats() {
        return new Repeats(runs, calls, longest, distinct, milliseconds, Math.max(0, between));
    }
}
