package dev.underpin.bench;

import java.io.IOException;
import java.sql.SQLException;

/**
 * What sixteen clients felt of something that was done to their largest table.
 *
 * @param took milliseconds
 * @param start of it, in milliseconds since 1970
 * @param end of it, likewise
 * @param all that clients did, also before
 * @param failed clients that gave up
 */
record UnderLoad(double took, long start, long end, Transactions all, long failed) {

    private static final long QUIET = 60_000;

    /** Tables that were just loaded have no former rows yet, and no checkpoint has passed. */
    private static final long SETTLING = QUIET / 2;

    /** How many clients do. */
    enum Speed {
        /** As much as the machine lets them: its cores are busy before anything is done. */
        FULL,
        /** Half of that, as on a server that was bought with something to spare. */
        HALF
    }

    static UnderLoad of(Speed speed, RunSite.Way before, RunSite.Way way)
            throws IOException, SQLException, InterruptedException {
        try (var site = new RunSite()) {
            PgbenchLoad.fill(site.target(), RunBench.MILLIONS * 10);
            before.take(site);
            try (var load = load(site, speed)) {
                Thread.sleep(QUIET);
                long start = System.currentTimeMillis();
                double took = way.take(site);
                long end = System.currentTimeMillis();
                Thread.sleep(QUIET);
                return new UnderLoad(took, start, end, load.end(), load.failed());
            }
        }
    }

    private static PgbenchLoad load(RunSite site, Speed speed) throws IOException, InterruptedException {
        if (speed == Speed.FULL) {
            return new PgbenchLoad(site.target());
        }
        long start = System.currentTimeMillis();
        try (var full = new PgbenchLoad(site.target())) {
            Thread.sleep(QUIET);
            Transactions settled = full.end().within(start + SETTLING, start + QUIET);
            return PgbenchLoad.steady(site.target(), Math.round(settled.rate() / 2));
        }
    }

    Transactions before() {
        return all.within(start - QUIET + SETTLING, start);
    }

    /** Once it is done: where this differs from before, the machine is not what it was. */
    Transactions after() {
        return all.within(end + SETTLING, end + QUIET);
    }

    Transactions during() {
        return all.within(start, end);
    }

    /** The p99 of what was under way between two moments, over that before anything was done. */
    double times(long from, long to) {
        return all.within(from, to).p99() / before().p99();
    }

    /**
     * What a stretch as long as this has before anything was done, in 95 of 100 of them, over that of the whole time before. In less than a second
     * few transactions end, and one checkpoint is among them or not. 0 where there was no such stretch.
     */
    double asLongBefore(long length) {
        double[] p99s = all.p99s(start - QUIET + SETTLING, start, length);
        return p99s.length == 0 ? 0 : p99s[(int) Math.ceil(p99s.length * 0.95) - 1] / before().p99();
    }

    /** The p99 meanwhile, over that before. */
    double times() {
        return times(start, end);
    }
}
