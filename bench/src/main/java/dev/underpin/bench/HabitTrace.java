package dev.underpin.bench;

import java.util.Set;

/**
 * A server's log of an application of which it is known what it does.
 *
 * @param expected the habits that are in it
 * @param allowed habits that follow from these, and are neither right nor wrong
 */
record HabitTrace(String log, Set<HabitLabel> expected, Set<HabitLabel> allowed) {

    HabitTrace {
        expected = Set.copyOf(expected);
        allowed = Set.copyOf(allowed);
    }
}
