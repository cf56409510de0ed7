package dev.underpin.model.rehearsal;

import java.util.List;

/**
 * How long a step is going to take with all rows, estimated from how long it took with fewer of them. Milliseconds.
 *
 * @param step its number
 * @param seen with nobody else there, by scale
 * @param growth how that depends on the number of rows
 * @param low the least that goes with what was seen, with nobody else there
 * @param high the most that does
 * @param among the most among clients: as much longer as it took among them here
 */
public record Foretold(int step, List<Timing> seen, Growth growth, double low, double high, double among) {

    /** One run of the step. */
    public record Timing(double scale, double milliseconds) {}

    /** How a duration depends on the number of rows. */
    public enum Growth {
        NONE("does not grow"),
        UNCLEAR("may grow with rows"),
        WITH_ROWS("grows with rows"),
        FASTER("grows faster than rows");

        private final String words;

        Growth(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Foretold {
        seen = List.copyOf(seen);
    }
}
