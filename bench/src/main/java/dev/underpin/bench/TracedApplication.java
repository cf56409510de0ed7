package dev.underpin.bench;

import dev.underpin.bench.OrmSql.Sent;
import dev.underpin.bench.OrmSql.Where;
import dev.underpin.bench.SessionScribe.Line;
import dev.underpin.model.workload.Habit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * An application made up from a seed: some of its requests have the habits that Underpin looks for, others only look so. Pooled sessions serve them,
 * also back to back; what each sends goes into one log, in order of time.
 */
final class TracedApplication {
    private static final List<String> ENTITIES = List.of(
            "post", "order", "invoice", "product", "shipment", "ticket", "course", "booking", "project", "category");
    private static final List<String> CHILDREN =
            List.of("comment", "item", "payment", "review", "parcel", "message", "lesson", "guest", "task", "label");
    private static final int SESSIONS = 16;
    private static final int REQUESTS = 60;

    private final OrmStyle style;
    private final SplittableRandom random;
    private final List<Line> lines = new ArrayList<>();
    private final Set<HabitLabel> expected = new HashSet<>();
    private final Set<HabitLabel> allowed = new HashSet<>();
    private final List<RequestKind> kinds = new ArrayList<>();
    private final boolean tagged;
    private int next = 1000;

    private TracedApplication(OrmStyle style, long seed) {
        this.style = style;
        this.random = new SplittableRandom(seed * 31 + style.name().hashCode());
        this.tagged = random.nextInt(3) == 0;
    }

    static HabitTrace trace(OrmStyle style, long seed) {
        return new TracedApplication(style, seed).trace();
    }

    private HabitTrace trace() {
        for (RequestKind kind : RequestKind.values()) {
            if (random.nextInt(10) < 6) {
                kinds.add(kind);
            }
        }
        kinds.add(RequestKind.DETAIL);
        for (int i = 0; i < SESSIONS; i++) {
            var session = new SessionScribe(4000 + i, 1000 * random.nextDouble(), random.split(), lines);
            for (int request = 0; request < REQUESTS; request++) {
                RequestKind kind = kinds.get(random.nextInt(kinds.size()));
                serve(session, kind);
                session.pause(
                        random.nextInt(4) == 0
                                ? 0.5 + 3 * random.nextDouble()
                                : -300 * Math.log(1 - random.nextDouble()));
            }
        }
        new TracedBackground(style, random.split(), lines, expected).run();
        String log = lines.stream()
                .sorted(Comparator.comparingDouble(Line::time))
                .map(Line::text)
                .collect(Collectors.joining("\n", "", "\n"));
        return new HabitTrace(log, expected, allowed);
    }

    private void serve(SessionScribe session, RequestKind kind) {
        var sql = new OrmSql(
                style,
                tagged ? "/*action='" + kind.name().toLowerCase(java.util.Locale.ROOT) + "',controller='shop'*/ " : "");
        if (style.transactions()) {
            session.run(Sent.plain("BEGIN"));
        }
        if (random.nextInt(3) > 0) {
            session.run(
                    sql.select("user", List.of("id", "email"), List.of(Where.is("id", random.nextInt(5000))), 1, -1));
        }
        new Request(sql, session, kind).run();
        if (style.transactions()) {
            session.run(Sent.plain("COMMIT"));
        }
    }

    /** One request of a kind; of each kind the entities are always the same. */
    private final class Request {
        private final OrmSql sql;
        private final SessionScribe session;
        private final RequestKind kind;
        private final String entity;
        private final String child;

        private Request(OrmSql sql, SessionScribe session, RequestKind kind) {
            this.sql = sql;
            this.session = session;
            this.kind = kind;
            int place = kind.name().hashCode();
            this.entity = ENTITIES.get(Math.floorMod(place, ENTITIES.size()));
            this.child = CHILDREN.get(Math.floorMod(place, CHILDREN.size()));
        }

        private void run() {
            switch (kind) {
                case HAS_MANY -> list(sql).forEach(id -> children(id));
                case HAS_MANY_NO_LIMIT -> {
                    session.run(sql.select(entity, columns(), List.of(Where.is("state", "open")), 0, -1));
                    ids(random.nextInt(30)).forEach(this::children);
                }
                case BELONGS_TO -> list(sql).forEach(id -> owner(random.nextInt(5000)));
                case BELONGS_TO_REPEATED -> {
                    List<Integer> owners = ids(7);
                    list(sql).forEach(id -> owner(owners.get(random.nextInt(7))));
                }
                case TWO_CHILDREN ->
                    list(sql).forEach(id -> {
                        children(id);
                        expect(Habit.RepeatedSelect.class, of("picture", entity + "_id", id));
                    });
                case NESTED ->
                    list(sql).forEach(id -> {
                        children(id);
                        ids(random.nextInt(6))
                                .forEach(inner ->
                                        expect(Habit.RepeatedSelect.class, of("attachment", child + "_id", inner)));
                    });
                case POLYMORPHIC ->
                    list(sql)
                            .forEach(id -> expect(
                                    Habit.RepeatedSelect.class,
                                    sql.select(
                                            "note",
                                            List.of("id", "text"),
                                            List.of(Where.is("notable_id", id), Where.is("notable_type", entity)),
                                            1,
                                            -1)));
                case COUNTS ->
                    list(sql)
                            .forEach(id -> expect(
                                    Habit.RepeatedSelect.class,
                                    sql.count(child, List.of(Where.is(entity + "_id", id)))));
                case WRITES -> writes(false);
                case WRITES_APART -> writes(true);
                case IMPORT -> {
                    begin();
                    int rows = 20 + random.nextInt(80);
                    for (int i = 0; i < rows; i++) {
                        expect(
                                Habit.RepeatedWrite.class,
                                sql.insert(child, List.of(Where.is("name", "n" + next++), Where.is("kind", "x"))));
                    }
                    commit();
                }
                case BATCHED -> {
                    List<Integer> ids = list(sql);
                    for (int i = 0; i < 5; i++) {
                        session.run(sql.select(
                                child,
                                List.of("id", "body"),
                                List.of(new Where(entity + "_id", new ArrayList<>(ids(10 + ids.size())))),
                                0,
                                -1));
                    }
                }
                case BATCHED_WRITES -> {
                    for (int i = 0; i < 6; i++) {
                        session.run(sql.insertMany(child, "body", new ArrayList<>(ids(50))));
                    }
                }
                case DETAIL -> {
                    int id = random.nextInt(100_000);
                    session.run(sql.select(entity, columns(), List.of(Where.is("id", id)), 1, -1));
                    session.run(of(child, entity + "_id", id));
                }
                case THREE_USERS -> {
                    session.run(sql.select(entity, columns(), List.of(Where.is("id", random.nextInt(100_000))), 1, -1));
                    ids(3).forEach(id -> session.run(
                            sql.select("editor", List.of("id", "name"), List.of(Where.is("id", id)), 1, -1)));
                }
                case RETRIED -> {
                    Sent update = sql.update(entity, "total", random.nextInt(1000), random.nextInt(100_000));
                    for (int i = 0; i < 3; i++) {
                        begin();
                        session.fail(update);
                        session.run(Sent.plain("ROLLBACK"));
                    }
                    begin();
                    session.run(update);
                    commit();
                }
                case SAME_AGAIN -> {
                    Sent setting = sql.select(
                            "setting",
                            List.of("id", "name"),
                            List.of(Where.is("name", "theme" + random.nextInt(3))),
                            1,
                            -1);
                    list(sql);
                    for (int i = 0; i < 3; i++) {
                        expect(Habit.SameAgain.class, setting);
                    }
                }
                case COUNT_AND_PAGE -> {
                    Where open = Where.is("state", "open");
                    expect(Habit.CountAndPage.class, sql.count(entity, List.of(open)));
                    session.run(sql.select(entity, columns(), List.of(open), 20, 20 * random.nextInt(5)));
                }
                case FIND_OR_CREATE -> {
                    String name = "name" + next++;
                    expect(
                            Habit.LookThenWrite.class,
                            sql.select("tag", List.of("id", "name"), List.of(Where.is("name", name)), 1, -1));
                    session.run(sql.insert("tag", List.of(Where.is("name", name), Where.is("kind", "new"))));
                }
                case IDLE -> {
                    begin();
                    Sent read = sql.select(
                            "account", List.of("id", "total"), List.of(Where.is("id", random.nextInt(1000))), 1, -1);
                    expect(Habit.IdleInTransaction.class, read);
                    session.pause(1500 + random.nextInt(2000));
                    session.run(sql.update("account", "total", random.nextInt(1000), random.nextInt(1000)));
                    commit();
                }
            }
        }

        private List<String> columns() {
            return List.of("id", "user_id", "state", "created_at");
        }

        /** A page of an entity, and the keys of its rows; few pages are full. */
        private List<Integer> list(OrmSql by) {
            session.run(
                    by.select(entity, columns(), List.of(Where.is("state", "open")), 20, -1),
                    0.5,
                    1 + 3 * random.nextDouble());
            return ids(random.nextInt(3) == 0 ? 20 : random.nextInt(20));
        }

        private List<Integer> ids(int count) {
            return random.ints(count, 0, 1_000_000).boxed().toList();
        }

        private Sent of(String of, String column, int id) {
            return sql.select(of, List.of("id", column, "body"), List.of(Where.is(column, id)), 0, -1);
        }

        private void children(int id) {
            expect(Habit.RepeatedSelect.class, of(child, entity + "_id", id));
        }

        private void owner(int id) {
            Sent one = sql.select("user", List.of("id", "email"), List.of(Where.is("id", id)), 1, -1);
            allowed.add(HabitLabel.of(Habit.SameAgain.class, one));
            expect(Habit.RepeatedSelect.class, one);
        }

        private void writes(boolean apart) {
            List<Integer> ids = list(sql);
            if (!apart) {
                begin();
            }
            for (int id : ids) {
                if (apart) {
                    begin();
                }
                expect(Habit.RepeatedWrite.class, sql.update(entity, "state", "closed", id));
                if (apart) {
                    commit();
                }
            }
            if (!apart) {
                commit();
            }
        }

        private void begin() {
            if (!style.transactions()) {
                session.run(Sent.plain("BEGIN"));
            }
        }

        private void commit() {
            if (!style.transactions()) {
                session.run(Sent.plain("COMMIT"));
            }
        }

        private void expect(Class<? extends Habit> habit, Sent sent) {
            expected.add(HabitLabel.of(habit, sent));
            double work = random.nextInt(8) == 0 ? 6 * random.nextDouble() : 1.2 * random.nextDouble();
            session.run(sent, 0.2 + work, 0.05 + 0.4 * random.nextDouble());
        }
    }
}
