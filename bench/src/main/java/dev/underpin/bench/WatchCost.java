package dev.underpin.bench;

import dev.underpin.engine.LockWatch;
import dev.underpin.engine.Stage;
import dev.underpin.engine.StageWish;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What clients at full speed lose while every lock is recorded: turns with and without, in one run of theirs. With a transaction of the plan open
 * all of the time, and with none, as in the rests between two batches.
 */
record WatchCost(PrintStream out, Measurements measurements) {

    /** Pairs of turns; fewer for a look, by {@code -Dunderpin.turns}. */
    private static final int TURNS = Integer.getInteger("underpin.turns", 20);

    private static final int SCALE = 10;
    private static final long TURN = 2_000;
    private static final double MOST = 5;

    void run() throws IOException, SQLException, InterruptedException {
        try (Stage stage = GeneratedDatabase.postgresql().stage(new StageWish(18, Map.of()));
                Connection plan = LiveSession.connect(stage.target());
                Statement statement = plan.createStatement()) {
            PgbenchLoad.fill(stage.target(), SCALE);
            statement.execute("SET application_name = 'underpin'");
            of(stage, "clients that write, plan at rest", "-N");
            plan.setAutoCommit(false);
            statement.execute("SELECT FROM pgbench_tellers");
            of(stage, "clients that write", "-N");
            of(stage, "clients that only read", "-S");
        }
    }

    /** A time with the watch at work or not, in milliseconds since 1970. */
    private record Turn(boolean watched, long from, long to) {}

    private void of(Stage stage, String name, String script) throws IOException, InterruptedException {
        var turns = new ArrayList<Turn>();
        Transactions all;
        try (var load = new PgbenchLoad(stage.target(), script)) {
            Thread.sleep(TURN);
            for (int i = 0; i < TURNS; i++) {
                // Whatever grows or tires on the way meets both alike.
                turns.add(turn(stage, i % 2 == 0));
                turns.add(turn(stage, i % 2 != 0));
            }
            all = load.end();
        }
        Timings without = rates(turns, all, false);
        Timings with = rates(turns, all, true);
        Timings lost = lost(without, with);
        measurements.add(Figure.plain(name + ", not watched", Timings.text(without.median()) + " transactions/s"));
        measurements.add(Figure.plain(name + ", every lock recorded", Timings.text(with.median()) + " transactions/s"));
        measurements.add(Figure.atMost(MOST, " %", name + ", lost to recording", lost.median()));
        measurements.keep(name, Map.of("not watched", without, "watched", with, "lost", lost));
        out.println(name + ": " + Figure.number(lost.median()) + " % lost");
    }

    /** Percent, of each pair of neighbouring turns: they met the same machine. */
    private static Timings lost(Timings without, Timings with) {
        return new Timings(IntStream.range(0, TURNS)
                .mapToObj(i -> 100
                        * (1
                                - with.milliseconds().get(i)
                                        / without.milliseconds().get(i)))
                .toList());
    }

    private static Turn turn(Stage stage, boolean watched) throws InterruptedException {
        if (!watched) {
            return turn(false);
        }
        LockWatch watch = stage.watch();
        try {
            Thread.sleep(TURN / 4);
            return turn(true);
        } finally {
            watch.close();
        }
    }

    private static Turn turn(boolean watched) throws InterruptedException {
        long from = System.currentTimeMillis();
        Thread.sleep(TURN);
        return new Turn(watched, from, System.currentTimeMillis());
    }

    /** Transactions a second, of each turn. */
    private static Timings rates(List<Turn> turns, Transactions all, boolean watched) {
        return new Timings(turns.stream()
                .filter(turn -> turn.watched() == watched)
                .map(turn -> 1_000.0
                        * all.all().stream()
                                .filter(one -> one.end() >= turn.from() && one.end() < turn.to())
                                .count()
                        / (turn.to() - turn.from()))
                .toList());
    }
}
