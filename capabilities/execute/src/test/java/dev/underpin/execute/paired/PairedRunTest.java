package dev.underpin.execute.paired;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.ClientStatement;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Recorded;
import dev.underpin.engine.Stage;
import dev.underpin.engine.StageWish;
import dev.underpin.execute.rehearsal.ValuePool;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.rehearsal.StageTable;
import dev.underpin.model.tune.TimedPairs;
import dev.underpin.postgresql.PostgresEngine;
import dev.underpin.testkit.Scripts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both runs of a pair have the same values; INSERTs with keys of their own are run as often as others, and nothing of them stays. */
class PairedRunTest {

    private static Stage without;
    private static Stage with;
    private static Catalog catalog;

    @BeforeAll
    static void fill() {
        var engine = new PostgresEngine();
        without = engine.stage(new StageWish(18, Map.of()));
        Scripts.run(
                engine,
                without.scratch(),
                "CREATE TABLE people (id int PRIMARY KEY, email varchar(40) NOT NULL UNIQUE CHECK (email ~ '^[a-z0-9]+@[a-z.]+$'));"
                        + " INSERT INTO people SELECT i, 'p' || i || '@example.com' FROM generate_series(1, 500) i;"
                        + " CREATE TABLE tokens (token uuid PRIMARY KEY, digest bytea UNIQUE);"
                        + " INSERT INTO tokens SELECT gen_random_uuid(), sha256(i::text::bytea) FROM generate_series(1, 500) i;"
                        + " CREATE TABLE kinds (id smallint PRIMARY KEY, code char(6) UNIQUE, rate numeric(6, 2) UNIQUE);"
                        + " INSERT INTO kinds SELECT i, 'K-' || i, i + 0.5 FROM generate_series(1, 500) i;"
                        + " CREATE TABLE follows (one int REFERENCES people, other_kind smallint REFERENCES kinds, PRIMARY KEY (one, other_kind));"
                        + " INSERT INTO follows SELECT i, i FROM generate_series(1, 500) i;"
                        + " CREATE TABLE days (person int REFERENCES people, day date, at timestamptz UNIQUE, PRIMARY KEY (person, day));"
                        + " INSERT INTO days SELECT i, date '2026-01-01' + i, now() - i * interval '1 hour' FROM generate_series(1, 500) i;"
                        + " CREATE TABLE bookings (span int4range, EXCLUDE USING gist (span WITH &&));"
                        + " INSERT INTO bookings SELECT int4range(i, i + 1) FROM generate_series(1, 500) i;"
                        + " CREATE TABLE hosts (address inet PRIMARY KEY); INSERT INTO hosts VALUES ('10.0.0.1');"
                        + " ANALYZE;");
        catalog = without.scratch().database().read(Progress.SILENT).catalog();
        with = without.copy();
        Scripts.run(engine, with.scratch(), "CREATE INDEX ON people (md5(repeat(email, 100000)));");
    }

    @AfterAll
    static void close() {
        with.close();
        without.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into people(id, email) values ($1, $2)",
                "insert into people values ($1, $2), ($3, $4)",
                "insert into people(email, id) select lower($1), $2",
                "insert into tokens(token, digest) values (cast($1 as uuid), $2)",
                "insert into kinds(id, code, rate) values ($1, $2, $3)",
                "insert into follows(one, other_kind) values ($1, $2)",
                "insert into days(person, day, at) values ($1, $2, $3)"
            })
    void a_key_is_new_in_each_pair(String insert) {
        Map<String, Long> rows = rows();
        TimedPairs pairs = run(insert);
        assertThat(pairs.trouble()).isNull();
        assertThat(pairs.pairs()).hasSize(100);
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void the_upkeep_of_an_index_is_in_the_times() {
        assertThat(run("insert into people(id, email) values ($1, $2)").pairs().stream()
                        .filter(pair -> pair.after() > pair.before()))
                .hasSizeGreaterThan(80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"insert into bookings(span) values ($1)", "insert into hosts(address) values ($1)"})
    void where_none_can_be_made_that_is_said(String insert) {
        assertThat(run(insert).trouble()).contains("constraint", "; no values are made that fit it");
    }

    @Test
    void two_texts_are_run_with_the_same_values() {
        // With the values of one row each of these finds it; with those of two, the other one gives nothing to be
        // divided by.
        TwoTexts texts = TwoTexts.alike(
                sendable("select 1 / count(*) from people where id = $1 and email = $2"),
                sendable("select 1 / count(*) from people where id = $1 and email || '' = $2"));
        var random = new Random(1);
        var pool = new ValuePool(without, List.of(texts.former(), texts.latter()));
        for (int i = 0; i < 100; i++) {
            TwoTexts.Values values = texts.values(pool, random);
            assertThat(values.latter()).isEqualTo(values.former());
        }
        TimedPairs pairs = inTurns(without, texts);
        assertThat(pairs.trouble()).isNull();
        assertThat(pairs.pairs()).hasSize(100);
    }

    @Test
    void a_value_that_only_one_takes_is_its_own() {
        var texts = new TwoTexts(
                sendable("select from people where id = $1"),
                sendable("select from people where id = $1 and email > $2"));
        var values = texts.values(new ValuePool(without, List.of(texts.former(), texts.latter())), new Random(1));
        assertThat(values.latter()).hasSize(2).startsWith(values.former().getFirst());
        assertThat(values.latter().getLast()).contains("@example.com");
    }

    private static TimedPairs run(String sql) {
        return inTurns(with, new TwoTexts(sendable(sql)));
    }

    private static ClientStatement sendable(String sql) {
        Recorded recorded = without.recorded(List.of(sql), catalog, catalog).getFirst();
        assertThat(recorded).isInstanceOf(Recorded.Sendable.class);
        return ((Recorded.Sendable) recorded).statement();
    }

    private static TimedPairs inTurns(Stage latter, TwoTexts texts) {
        return new PairedRun(without, latter, 1, Duration.ofSeconds(20), Duration.ofSeconds(20), Progress.SILENT)
                .of(List.of(texts))
                .getFirst();
    }

    private static Map<String, Long> rows() {
        return with.tables().stream()
                .collect(Collectors.toMap(table -> table.table().name(), StageTable::rows));
    }
}
