package dev.underpin.bench;

import dev.underpin.bench.OrmSql.Sent;
import dev.underpin.bench.OrmSql.Where;
import dev.underpin.bench.SessionScribe.Line;
import dev.underpin.model.workload.Habit;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** What runs beside the requests of an application: workers, health checks, polling, walks over all pages, caches that expire. */
final class TracedBackground {
    private static final double LENGTH = 60_000;

    private final OrmSql sql;
    private final SplittableRandom random;
    private final List<Line> lines;
    private final Set<HabitLabel> expected;
    private int process = 9000;

    TracedBackground(OrmStyle style, SplittableRandom random, List<Line> lines, Set<HabitLabel> expected) {
        this.sql = new OrmSql(style, "");
        this.random = random;
        this.lines = lines;
        this.expected = expected;
    }

    void run() {
        healthChecks();
        warmUp();
        worker(80 + random.nextInt(200));
        worker(12 + random.nextInt(10));
        batchWorker();
        walkByKey();
        if (random.nextBoolean()) {
            poll();
        }
        if (random.nextBoolean()) {
            walkByOffset();
        }
        if (random.nextBoolean()) {
            herd();
        }
    }

    private SessionScribe session() {
        return new SessionScribe(process++, 500 * random.nextDouble(), random.split(), lines);
    }

    private void healthChecks() {
        SessionScribe session = session();
        while (session.clock() < LENGTH) {
            session.run(Sent.plain("SELECT 1"));
            session.pause(1000);
        }
    }

    private void warmUp() {
        SessionScribe session = session();
        for (int i = 0; i < 40; i++) {
            session.run(sql.select("feature", List.of("id", "name"), List.of(Where.is("name", "flag" + i)), 1, -1));
        }
    }

    /** Takes jobs one by one and works on each for so long. */
    private void worker(double work) {
        SessionScribe session = session();
        for (int i = 0; i < 80; i++) {
            session.run(Sent.plain("BEGIN"));
            Sent take = sql.select(
                    "job" + (int) work % 2, List.of("id", "payload"), List.of(Where.is("state", "new")), 1, -1);
            session.run(new Sent(take.text().replace(";", "") + " FOR UPDATE SKIP LOCKED", take.bound()));
            int id = random.nextInt(1_000_000);
            session.run(sql.update("job" + (int) work % 2, "state", "running", id));
            session.run(Sent.plain("COMMIT"));
            session.run(sql.select(
                    "recipient", List.of("id", "email"), List.of(Where.is("id", random.nextInt(5000))), 1, -1));
            session.pause(work * (0.5 + random.nextDouble()));
            session.run(sql.update("job" + (int) work % 2, "state", "done", id));
        }
    }

    /** Reads jobs together and works on each for a while: no query for each row is what makes it slow. */
    private void batchWorker() {
        SessionScribe session = session();
        for (int i = 0; i < 20; i++) {
            session.run(
                    sql.select("mailing", List.of("id", "recipient_id"), List.of(Where.is("state", "new")), 10, -1));
            for (int job = 0; job < 10; job++) {
                session.run(sql.select(
                        "address", List.of("id", "email"), List.of(Where.is("id", random.nextInt(5000))), 1, -1));
                session.pause(25 + 150 * random.nextDouble());
            }
        }
    }

    private void walkByKey() {
        SessionScribe session = session();
        for (int i = 0; i < 50; i++) {
            Sent page = sql.select("event", List.of("id", "body"), List.of(Where.is("id", 500 * i)), 500, -1);
            session.run(new Sent(page.text().replace(" = ", " > ").replace("=$", ">$"), page.bound()), 3, 4);
        }
    }

    private void walkByOffset() {
        SessionScribe session = session();
        for (int i = 0; i < 30; i++) {
            Sent page = sql.select("archive", List.of("id", "body"), List.of(Where.is("topic", "all")), 100, i * 100);
            expected.add(HabitLabel.of(Habit.GrowingOffset.class, page));
            session.run(page, 20 + 60 * random.nextDouble(), 2 + i);
        }
    }

    private void poll() {
        SessionScribe session = session();
        double every = 500 + random.nextInt(1500);
        while (session.clock() < LENGTH) {
            Sent poll = sql.select("outbox", List.of("id", "body"), List.of(Where.is("state", "new")), 10, -1);
            expected.add(HabitLabel.of(Habit.Polling.class, poll));
            session.run(poll);
            session.pause(every * (0.97 + 0.06 * random.nextDouble()));
        }
    }

    private void herd() {
        Sent menu = sql.select("menu", List.of("id", "title"), List.of(Where.is("site", 1)), 0, -1);
        expected.add(HabitLabel.of(Habit.Herd.class, menu));
        List<SessionScribe> sessions =
                java.util.stream.Stream.generate(this::session).limit(20).toList();
        for (int expiry = 1; expiry <= 4; expiry++) {
            for (SessionScribe session : sessions) {
                session.until(expiry * 12_003.0);
                session.run(menu, 8 * random.nextDouble(), 3);
            }
        }
    }
}
