package dev.underpin.model.run;

import java.util.Locale;

/** Why a run does nothing for a while. */
public sealed interface Brake {

    /** For people, behind "waits: ". */
    String words();

    /** A replica has to catch up. */
    record Replica(double secondsBehind) implements Brake {
        @Override
        public String words() {
            return String.format(Locale.ROOT, "a replica is %.1f s behind", secondsBehind);
        }
    }

    /**
     * WAL piles up.
     *
     * @param bytes more than when the step began
     * @param behind who has to take it
     */
    record Backlog(long bytes, String behind) implements Brake {
        @Override
        public String words() {
            return String.format(Locale.ROOT, "%s has yet to take %.1f GB of WAL", behind, bytes / 1e9);
        }
    }

    /**
     * The table is being vacuumed, and needs it.
     *
     * @param deadShare versions of rows that nobody needs any more, for each row
     */
    record Vacuum(double deadShare) implements Brake {
        @Override
        public String words() {
            return String.format(
                    Locale.ROOT, "the table is being vacuumed, and has %.0f dead rows to 100 living", 100 * deadShare);
        }
    }

    /** Clients that stood behind a lock are let through before anything else is done. */
    record Clients(double seconds) implements Brake {
        @Override
        public String words() {
            return String.format(Locale.ROOT, "clients go first for %.1f s", seconds);
        }
    }
}
