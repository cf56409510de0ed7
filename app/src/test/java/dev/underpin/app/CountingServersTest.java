package dev.underpin.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.underpin.engine.Progress;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.tune.IndexAdvice;
import dev.underpin.model.tune.QueryGain;
import dev.underpin.model.tune.Tuned;
import dev.underpin.model.tune.TuningPart;
import dev.underpin.postgresql.LeaderAndFollower;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that counts its queries and its replica, both real: what only the replica reads is not called unused, once it is asked; and audits
 * tune what is counted.
 */
class CountingServersTest {

    private static final String READ = "SELECT id FROM orders WHERE note = 'n 7'";

    private static final String FLUSH = "SELECT pg_stat_force_next_flush()";

    /** Counts of less than a week are not listened to. */
    private static final Clock LATER = Clock.offset(Clock.systemUTC(), Duration.ofDays(30));

    @TempDir
    private static Path here;

    private static LeaderAndFollower servers;

    @BeforeAll
    static void start() throws Exception {
        servers = LeaderAndFollower.start(
                "CREATE EXTENSION pg_stat_statements",
                "CREATE TABLE orders (id integer PRIMARY KEY, customer_id integer NOT NULL, note text, status text)",
                "INSERT INTO orders SELECT i, i % 5000, 'n ' || i, 's ' || i % 3000 FROM generate_series(1, 50000) i",
                "CREATE INDEX orders_note_idx ON orders (note)",
                "CREATE INDEX orders_status_idx ON orders (status)",
                "VACUUM ANALYZE");
        servers.caughtUp();
        Files.writeString(here.resolve("underpin.yaml"), servers.sources());
    }

    /** Whoever reads statistics leaves marks on counts, too. */
    @BeforeEach
    void begin_to_count() throws Exception {
        servers.onLeader(
                "SELECT pg_stat_statements_reset()",
                "SELECT pg_stat_reset()",
                "SELECT id FROM orders WHERE customer_id = 7",
                FLUSH);
        servers.onFollower("SELECT pg_stat_statements_reset()", "SELECT pg_stat_reset()", READ, READ, READ, FLUSH);
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    private static Tuned tuned(Optional<WorkloadRequest> workload, String... also) {
        var configuration = Configuration.read(null, here, Duration.ofSeconds(30));
        return new Underpin(LATER, Progress.SILENT, null)
                .tune(
                        new TuneRequest(
                                source("leader"),
                                workload,
                                Long.MAX_VALUE,
                                false,
                                OptionalDouble.empty(),
                                Stream.of(also).map(CountingServersTest::source).toList()),
                        configuration);
    }

    private static SourceText source(String name) {
        return new SourceText(name, here);
    }

    private static List<String> dropped(Tuned tuned) {
        return tuned.advice().stream()
                .flatMap(advice -> advice instanceof IndexAdvice.Drop drop ? Stream.of(drop.index()) : Stream.empty())
                .map(index -> index.name().name())
                .toList();
    }

    @Test
    void what_a_replica_reads_stays() throws Exception {
        Tuned one = tuned(Optional.empty());
        assertThat(dropped(one)).containsExactlyInAnyOrder("orders_note_idx", "orders_status_idx");
        begin_to_count();
        Tuned both = tuned(Optional.empty(), "follower");
        assertThat(dropped(both)).containsExactly("orders_status_idx");
        assertThat(both.also()).containsExactly("follower");
        assertThat(both.countersSince())
                .as("counts are as old as the youngest of them")
                .isEqualTo(servers.countingSince());
    }

    /** Those of whoever looks after it: the twin's catalogs are not the database's. Those of Underpin are no part of the workload at all. */
    @Test
    void questions_to_the_server_s_own_catalogs_are_left_out() throws Exception {
        servers.onLeader("SELECT count(*) FROM pg_class");
        tuned(Optional.empty());
        Tuned again = tuned(Optional.empty());
        assertThat(again.leftOut())
                .filteredOn(query -> query.text().contains("pg_class"))
                .extracting(Tuned.LeftOut::text)
                .containsExactly("select count(*) from pg_class");
        assertThat(again.queries()).noneMatch(query -> query.text().contains("pg_class"));
        assertThat(again.notes()).anyMatch(note -> note.startsWith("Left aside: calls of Underpin itself"));
        assertThat(again.floor()).isLessThanOrEqualTo(1);
    }

    @Test
    void queries_of_both_are_one_workload() {
        Tuned both = tuned(Optional.empty(), "follower");
        assertThat(both.workload()).isEqualTo("leader, follower");
        assertThat(both.queries())
                .filteredOn(query -> query.text().contains("note ="))
                .extracting(QueryGain::calls)
                .containsExactly(3L);
        assertThat(both.queries()).anyMatch(query -> query.text().contains("customer_id ="));
    }

    /** Nobody could guess which of the words is the database. */
    @Test
    void a_log_is_read_by_the_prefix_of_its_server() throws Exception {
        String head = "2026-11-28 08:00:01.000 UTC [47] ";
        Path log = Files.writeString(
                here.resolve("server.log"),
                head + "postgres app LOG:  duration: 1.5 ms  statement: SELECT id FROM orders WHERE customer_id = 7\n"
                        + head + "other app LOG:  duration: 1.5 ms  statement: SELECT id FROM invoices\n");
        Tuned tuned = tuned(Optional.of(new WorkloadRequest(List.of(source("server.log")), null, null)));
        assertThat(tuned.notes()).anyMatch(note -> note.startsWith("Left aside: 1 of its 2 queries"));
        Files.writeString(log, Files.readString(log).replace(" [47] ", " [47]: "));
        assertThat(tuned(Optional.of(new WorkloadRequest(List.of(source("server.log")), null, null)))
                        .leftOut())
                .as("another prefix is guessed")
                .hasSize(1);
    }

    /** Its scans count all the same. */
    @Test
    void a_workload_that_is_named_is_not_added_to() throws Exception {
        Path queries = Files.writeString(here.resolve("app.sql"), "SELECT id FROM orders WHERE customer_id = 7;\n");
        Tuned both = tuned(Optional.of(new WorkloadRequest(List.of(source("app.sql")), null, null)), "follower");
        assertThat(both.queries()).hasSize(1);
        assertThat(dropped(both)).containsExactly("orders_status_idx");
        Files.delete(queries);
    }

    /** And looks at its rows beforehand, which is nobody's use of an index. */
    @Test
    void an_audit_tunes_by_what_is_counted() {
        var configuration = Configuration.read(null, here, Duration.ofSeconds(30));
        Audited audited = new Underpin(LATER, Progress.SILENT, null)
                .audit(new AuditRequest(source("leader"), Optional.empty(), false), configuration);
        assertThat(audited.reviewed().review().findings())
                .extracting(ranked -> ranked.finding().subject().toString())
                .contains("public.orders.orders_note_idx");
        assertThat(audited.tuning()).isInstanceOfSatisfying(TuningPart.Done.class, done -> {
            assertThat(dropped(done.tuned())).containsExactlyInAnyOrder("orders_note_idx", "orders_status_idx");
            assertThat(done.tuned().advice())
                    .flatExtracting(IndexAdvice::statements)
                    .anyMatch(sql -> sql.contains("(customer_id)"));
        });
    }

    @Test
    void no_server_counts_twice() {
        assertThatThrownBy(() -> tuned(Optional.empty(), "leader"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("leader is asked already");
        assertThatThrownBy(() -> tuned(Optional.empty(), "demo"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("demo counts nothing");
    }
}
