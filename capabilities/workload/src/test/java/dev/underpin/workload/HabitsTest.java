package dev.underpin.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Progress;
import dev.underpin.model.json.WorkloadJson;
import dev.underpin.model.workload.Habit;
import dev.underpin.model.workload.QueryKey;
import dev.underpin.model.workload.Workload;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Fingerprint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the order of calls shows, on logs of which it is known; how often it is right on whole applications is measured by {@code ./dev bench habits}. */
class HabitsTest {
    private static final String POSTS = "SELECT id, title FROM posts WHERE state = 'open' ORDER BY id LIMIT 20";
    private static final String COMMENTS = "SELECT * FROM comments WHERE post_id = ";

    @TempDir
    private Path folder;

    private record Line(double time, String text) {}

    private final List<Line> lines = new ArrayList<>();
    private double clock = 1000;
    private int process = 1;

    /** A statement that takes half a millisecond, so long after the one before. */
    private void run(String statement, double gap) {
        clock += gap + 0.5;
        lines.add(new Line(clock, String.format(Locale.ROOT, "LOG:  duration: 0.500 ms  statement: %s", statement)));
        stamped();
    }

    private void stamped() {
        Line last = lines.removeLast();
        long time = (long) last.time();
        lines.add(new Line(
                last.time(),
                String.format(
                        Locale.ROOT,
                        "2026-11-28 %02d:%02d:%02d.%03d UTC [%d] %s",
                        time / 3_600_000,
                        time / 60_000 % 60,
                        time / 1000 % 60,
                        time % 1000,
                        process,
                        last.text())));
    }

    private void times(int count, IntConsumer each) {
        for (int i = 0; i < count; i++) {
            each.accept(i);
        }
    }

    private Workload read() throws IOException {
        Path log = folder.resolve("a.log");
        Files.writeString(log, lines.stream().map(Line::text).collect(Collectors.joining("\n", "", "\n")));
        return WorkloadFiles.read("log", List.of(log), null, null, Progress.SILENT);
    }

    private static QueryKey key(String statement) {
        return new QueryKey(Fingerprint.of(statement, Dialect.POSTGRESQL).id(), null);
    }

    private void pagesWithTheirComments(int pages, String comments) {
        times(pages, page -> {
            clock += 400;
            run(POSTS, 1);
            times(6, row -> run(comments + (100 * page + row), 1));
        });
    }

    @Test
    void a_query_for_each_row_of_another_is_told_with_what_it_costs() throws IOException {
        pagesWithTheirComments(3, COMMENTS);
        assertThat(read().habits()).singleElement().isInstanceOfSatisfying(Habit.RepeatedSelect.class, habit -> {
            assertThat(habit.query()).isEqualTo(key(COMMENTS + 1));
            assertThat(habit.parent()).isEqualTo(key(POSTS));
            assertThat(habit.proof()).isEqualTo(Habit.Proof.KEY);
            assertThat(habit.repeats().runs()).isEqualTo(3);
            assertThat(habit.repeats().calls()).isEqualTo(18);
            assertThat(habit.repeats().saved()).isEqualTo(15);
            assertThat(habit.repeats().distinct()).isEqualTo(18);
        });
    }

    @Test
    void lists_of_values_are_no_query_for_each_row() throws IOException {
        times(5, page -> {
            clock += 400;
            run(POSTS, 1);
            times(5, chunk -> run("SELECT * FROM comments WHERE post_id IN (" + chunk + ", " + page + ")", 1));
        });
        assertThat(read().habits()).isEmpty();
    }

    @Test
    void work_between_the_calls_makes_it_something_else() throws IOException {
        times(5, page -> {
            run(POSTS, 1);
            times(6, row -> run(COMMENTS + (10 * page + row), 30));
        });
        assertThat(read().habits()).isEmpty();
    }

    @Test
    void requests_one_after_the_other_on_a_connection_are_told_apart() throws IOException {
        run(POSTS, 1);
        clock += 400;
        times(200, request -> {
            run("SELECT * FROM posts WHERE id = " + request, 2);
            run(COMMENTS + request, 1);
        });
        assertThat(read().habits()).isEmpty();
    }

    /** Connections of a pool that is never idle: requests of many kinds follow one another as they come. */
    @Test
    void what_comes_again_by_chance_is_no_habit() throws IOException {
        manyKinds();
        assertThat(read().habits()).isEmpty();
    }

    /** The same where one of them asks by the key of what another gives. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void what_has_the_key_of_another_by_chance_is_no_habit(long seed) throws IOException {
        var random = new SplittableRandom(seed);
        for (process = 1; process <= 4; process++) {
            clock = 1000 * random.nextDouble();
            times(150, call -> {
                int share = random.nextInt(100);
                int id = random.nextInt(100_000);
                run(
                        share < 30
                                ? "SELECT c.name, a.street FROM customers c JOIN addresses a ON a.id = c.address_id WHERE c.customer_id = "
                                        + id
                                : share < 36
                                        ? "SELECT customer_id, name FROM customers WHERE name = 'n" + id + "'"
                                        : "SELECT * FROM table_" + share / 8 + " WHERE id = " + id,
                        0.2);
            });
        }
        assertThat(read().habits()).isEmpty();
    }

    private void manyKinds() {
        var random = new SplittableRandom(7);
        for (process = 1; process <= 8; process++) {
            clock = 1000 * random.nextDouble();
            times(2_000, call -> {
                int kind = random.nextInt(12);
                int id = random.nextInt(100_000);
                run(
                        switch (kind) {
                            case 0 -> "INSERT INTO visits (page, visitor) VALUES (" + id + ", " + kind + ")";
                            case 1 -> "UPDATE baskets SET touched = now() WHERE id = " + id;
                            case 2 -> POSTS;
                            default -> "SELECT * FROM table_" + kind + " WHERE id = " + id;
                        },
                        0.2);
            });
        }
    }

    @Test
    void one_long_row_of_writes_is_one_even_where_others_come_singly() throws IOException {
        manyKinds();
        process = 99;
        clock += 400;
        times(30, row -> run("INSERT INTO visits (page, visitor) VALUES (" + row + ", 1)", 1));
        assertThat(read().habits())
                .singleElement()
                .isInstanceOfSatisfying(
                        Habit.RepeatedWrite.class,
                        habit -> assertThat(habit.repeats().longest()).isEqualTo(30));
    }

    @Test
    void the_same_values_again_are_another_habit_than_other_values() throws IOException {
        times(10, request -> {
            clock += 400;
            run(POSTS, 1);
            times(4, again -> run("SELECT * FROM settings WHERE name = 'theme'", 1));
        });
        assertThat(read().habits())
                .singleElement()
                .isEqualTo(new Habit.SameAgain(key("SELECT * FROM settings WHERE name = 'theme'"), 30, 15.0));
    }

    @Test
    void what_was_written_in_between_may_be_read_again() throws IOException {
        times(10, request -> {
            clock += 400;
            run("SELECT * FROM settings WHERE name = 'theme'", 1);
            run("UPDATE settings SET value = " + request + " WHERE name = 'theme'", 1);
            run("SELECT * FROM settings WHERE name = 'theme'", 1);
        });
        assertThat(read().habits()).isEmpty();
    }

    @Test
    void a_transaction_that_waits_is_told_by_what_it_waits_after() throws IOException {
        String read = "SELECT * FROM accounts WHERE id = 5";
        times(4, request -> {
            run("BEGIN", 400);
            run(read, 1);
            run("UPDATE accounts SET total = 1 WHERE id = 5", 2000 + request);
            run("COMMIT", 1);
        });
        assertThat(read().habits()).singleElement().isInstanceOfSatisfying(Habit.IdleInTransaction.class, habit -> {
            assertThat(habit.query()).isEqualTo(key(read));
            assertThat(habit.times()).isEqualTo(4);
            assertThat(habit.longest()).isBetween(2000.0, 2005.0);
        });
    }

    @Test
    void a_transaction_of_which_the_log_lacks_the_end_is_not_taken_to_wait() throws IOException {
        times(6, request -> {
            run("BEGIN", 3000);
            run("SELECT * FROM accounts WHERE id = 5", 1);
        });
        assertThat(read().habits()).isEmpty();
    }

    /** Sessions are followed each for itself, however their lines are mixed. */
    @Test
    void what_other_sessions_do_in_between_changes_nothing() throws IOException {
        var random = new SplittableRandom(11);
        for (process = 1; process <= 50; process++) {
            clock = 1000 + 100 * random.nextDouble();
            pagesWithTheirComments(1 + random.nextInt(3), COMMENTS);
        }
        List<Habit> apart = read().habits();
        lines.sort(Comparator.comparingDouble(Line::time));
        assertThat(read().habits()).isEqualTo(apart).isNotEmpty();
    }

    @Test
    void a_habit_holds_no_values() throws IOException {
        pagesWithTheirComments(4, "SELECT * FROM comments WHERE email = 'secret' AND post_id = ");
        Workload workload = read();
        assertThat(workload.habits()).isNotEmpty();
        var json = new ByteArrayOutputStream();
        WorkloadJson.write(workload, json);
        assertThat(json.toString(StandardCharsets.UTF_8))
                .contains("\"habit\" : \"RepeatedSelect\"")
                .doesNotContain("secret");
        assertThat(workload.habits().toString()).doesNotContain("secret");
    }

    private void session(String statement, int queries, double gap, double lifetime) {
        process++;
        clock += gap;
        times(queries, any -> run(statement, 1));
        clock += lifetime;
        lines.add(new Line(
                clock,
                String.format(
                        Locale.ROOT,
                        "LOG:  disconnection: session time: 0:00:%02.0f.%03.0f user=a database=b host=[local]",
                        Math.floor(lifetime / 1000),
                        lifetime % 1000)));
        stamped();
    }

    @Test
    void sessions_for_a_query_or_two_are_told() throws IOException {
        times(40, any -> session(POSTS, 1, 100, 20));
        assertThat(read().habits()).singleElement().isEqualTo(new Habit.ConnectionChurn(key(POSTS), 40, 20));
    }

    @Test
    void sessions_that_are_used_or_stay_or_come_seldom_are_none() throws IOException {
        times(40, any -> session(POSTS, 5, 100, 20));
        times(40, any -> session(POSTS, 1, 100, 3_000));
        assertThat(read().habits()).noneMatch(Habit.ConnectionChurn.class::isInstance);
        lines.clear();
        times(40, any -> session(POSTS, 1, 60_000, 20));
        assertThat(read().habits()).noneMatch(Habit.ConnectionChurn.class::isInstance);
    }
}
