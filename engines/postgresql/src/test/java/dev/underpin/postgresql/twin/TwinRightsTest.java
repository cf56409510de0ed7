package dev.underpin.postgresql.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Database;
import dev.underpin.engine.Engine;
import dev.underpin.engine.Outcome;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.engine.Target;
import dev.underpin.engine.Twin;
import dev.underpin.engine.TwinWish;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.twin.Caveat;
import dev.underpin.model.twin.IndexChoice;
import dev.underpin.model.twin.RelationFacts;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.ValueForm;
import dev.underpin.model.twin.WhatIf;
import dev.underpin.postgresql.PostgresEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What a role with few rights takes along, and what is said of the rest. */
class TwinRightsTest {

    private static final List<String> DATABASE = List.of(
            "CREATE TABLE seen (id integer PRIMARY KEY, word text NOT NULL, tags text[])",
            "CREATE TABLE hidden (id integer PRIMARY KEY, seen_id integer REFERENCES seen, ranked int4range)",
            "INSERT INTO seen SELECT i, 'w' || i % 50, ARRAY['t' || i % 9] FROM generate_series(1, 9000) i",
            "INSERT INTO hidden SELECT i, i, int4range(i, i + 5) FROM generate_series(1, 9000) i",
            "CREATE INDEX seen_tags ON seen USING gin (tags)",
            "CREATE STATISTICS seen_joint ON id, word FROM seen",
            "CREATE ROLE twin_reader LOGIN PASSWORD 'for this test'",
            "GRANT SELECT ON seen TO twin_reader",
            "VACUUM ANALYZE seen",
            "VACUUM ANALYZE hidden");

    private final Engine engine = new PostgresEngine();

    @Test
    void what_could_not_be_read_is_said_where_it_matters() {
        try (Scratch real = engine.scratch(new ScratchWish(16))) {
            DATABASE.forEach(sql ->
                    assertThat(real.runTrusted(TwinTest.statement(sql))).as(sql).isNotInstanceOf(Outcome.Failed.class));
            real.endOfFile();
            TwinBundle bundle = exported(real);
            assertThat(bundle.caveats().stream().map(Caveat::text).collect(Collectors.joining("\n")))
                    .contains(
                            "No SELECT on public.hidden",
                            "The heights of 2 B-trees are estimated",
                            "What 1 GIN index keeps",
                            "What statistics public.seen_joint hold could not be read");
            try (Twin twin = engine.twin(bundle, Progress.SILENT)) {
                assertThat(texts(twin, "SELECT * FROM hidden")).contains("No SELECT on public.hidden");
                assertThat(texts(twin, "SELECT * FROM seen")).doesNotContain("public.hidden");
                assertThat(twin.explain("SELECT * FROM seen WHERE id = $1").text())
                        .contains("Index Scan using seen_pkey");
                assertThat(twin.explain("SELECT * FROM seen").rows()).isEqualTo(9000);
            }
            real.runTrusted(TwinTest.statement("DROP OWNED BY twin_reader"));
            real.runTrusted(TwinTest.statement("DROP ROLE twin_reader"));
        }
    }

    @Test
    void nothing_but_queries_comes_near_the_twin() {
        try (Scratch real = engine.scratch(ScratchWish.NEWEST)) {
            real.runTrusted(TwinTest.statement("CREATE TABLE t (a integer)"));
            real.runTrusted(TwinTest.statement("ANALYZE t"));
            real.endOfFile();
            TwinBundle bundle = real.database()
                    .plannerStatistics(new TwinWish("t", Instant.EPOCH, ValueForm.PSEUDONYMS), Progress.SILENT);
            try (Twin twin = engine.twin(bundle, Progress.SILENT)) {
                for (String sql : List.of(
                        "DROP TABLE t",
                        "EXPLAIN ANALYZE SELECT 1",
                        "VACUUM",
                        "SELECT * FROM nowhere",
                        "SELECT $1 FROM t WHERE")) {
                    Assertions.assertThatThrownBy(() -> twin.explain(sql))
                            .as(sql)
                            .isInstanceOf(UsageException.class);
                }
                assertThat(twin.explain("SELECT a FROM t WHERE a = $1").caveats())
                        .isEmpty();
            }
        }
    }

    @Test
    void a_view_that_was_never_filled_is_not_asked() {
        try (Scratch real = engine.scratch(ScratchWish.NEWEST)) {
            for (String sql : List.of(
                    "CREATE TABLE t (a integer PRIMARY KEY)",
                    "INSERT INTO t SELECT generate_series(1, 1000)",
                    "CREATE MATERIALIZED VIEW empty AS SELECT a FROM t WITH NO DATA",
                    "CREATE INDEX ON empty (a)",
                    "ANALYZE t")) {
                assertThat(real.runTrusted(TwinTest.statement(sql))).as(sql).isNotInstanceOf(Outcome.Failed.class);
            }
            real.endOfFile();
            TwinBundle bundle = real.database()
                    .plannerStatistics(new TwinWish("t", Instant.EPOCH, ValueForm.PLAIN), Progress.SILENT);
            assertThat(bundle.ends())
                    .singleElement()
                    .satisfies(end -> assertThat(end.table()).isEqualTo(new ObjectName("public", "t")));
            assertThat(bundle.caveats())
                    .extracting(Caveat::text)
                    .noneSatisfy(text -> assertThat(text).contains("could not be read"));
        }
    }

    @Test
    void a_table_of_several_files_takes_no_room() {
        try (Scratch real = engine.scratch(ScratchWish.NEWEST)) {
            real.runTrusted(TwinTest.statement("CREATE TABLE t (a integer PRIMARY KEY)"));
            real.endOfFile();
            TwinBundle small = real.database()
                    .plannerStatistics(new TwinWish("t", Instant.EPOCH, ValueForm.PLAIN), Progress.SILENT);
            var large = new TwinBundle(
                    small.source(),
                    small.takenAt(),
                    small.database(),
                    small.values(),
                    small.catalog(),
                    small.settings(),
                    small.relations().stream().map(TwinRightsTest::lengthened).toList(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null);
            try (Twin twin = engine.twin(large, Progress.SILENT)) {
                assertThat(twin.explain("SELECT * FROM t").rows()).isEqualTo(40_000_000);
                for (String definition : List.of("CREATE INDEX ON t (a)", "CREATE INDEX ON t USING hash (a)")) {
                    WhatIf.Made made =
                            (WhatIf.Made) twin.whatIf(List.of(definition)).getFirst();
                    assertThat(made.rows()).isEqualTo(40_000_000);
                    assertThat(made.assumptions()).contains("There are no statistics of a.");
                    assertThat(made.bytes()).isBetween(250_000_000L, 2_000_000_000L);
                    var choice = new IndexChoice(Set.of(made.name()), Set.of(new ObjectName("public", "t_pkey")));
                    assertThat(twin.cost("SELECT FROM t WHERE a = $1", choice).indexes())
                            .containsExactly(made.name());
                }
            }
        }
    }

    private static RelationFacts lengthened(RelationFacts facts) {
        return new RelationFacts(facts.relation(), 400_000, 400_000, 4e7, 0, 0, facts.age(), facts.inside());
    }

    private TwinBundle exported(Scratch real) {
        String url = real.url().replaceFirst("//[^@]*@", "//twin_reader@");
        try (Database database = engine.connect(new Target(url, "for this test", Duration.ofSeconds(30)))) {
            return database.plannerStatistics(
                    new TwinWish("shop", Instant.EPOCH, ValueForm.PSEUDONYMS), Progress.SILENT);
        }
    }

    private static String texts(Twin twin, String query) {
        return twin.explain(query).caveats().stream().map(Caveat::text).collect(Collectors.joining("\n"));
    }
}
