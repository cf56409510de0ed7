package dev.underpin.engine;

import java.time.Duration;

/**
 * A server that follows a stage's, as replicas of live servers do, with somebody who reads on it for long. Gone when closed or when this
 * process ends.
 */
public interface Replica extends AutoCloseable {

    /** There is none: nothing is ever behind. */
    Replica NONE = new Replica() {
        @Override
        public Behind furthest() {
            return new Behind(0, 0, 0);
        }

        @Override
        public Duration catchUp(Duration most) {
            return Duration.ZERO;
        }

        @Override
        public void close() {
            // There is nothing to be closed.
        }
    };

    /**
     * How far a replica is behind.
     *
     * @param seconds since what it has not replayed yet was written
     * @param bytes written ahead that it has not replayed yet
     * @param cutOff readers on it that were cut off, because what they read had to go
     */
    record Behind(double seconds, long bytes, int cutOff) {}

    /** The furthest that it was behind since this was last asked, and who was cut off since then. */
    Behind furthest();

    /**
     * Waits until it has replayed all that is written now.
     *
     * @param most for how long
     * @return how long it took
     */
    Duration catchUp(Duration most);

    @Override
    void close();
}
