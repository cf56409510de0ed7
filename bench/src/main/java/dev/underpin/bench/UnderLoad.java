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

    static UnderLoad of(RunSite.Way before, RunSite.Way way) throws IOException, SQLException, InterruptedException {
        try (var site = new RunSite()) {
            PgbenchLoad.fill(site.target(), RunBench.MILLIONS * 10);
            before.take(site);
            try (var load = new PgbenchLoad(site.target())) {
                Thread.sleep(QUIET);
                long start = System.currentTimeMillis();
                double took = way.take(site);
                long end = System.currentTimeMillis();
                Thread.sleep(QUIET);
                return new UnderLoad(took, start, end, load.end(), load.failed());
            }
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
