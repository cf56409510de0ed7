package dev.underpin.execute.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Stage;
import dev.underpin.engine.StageWish;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.rehearsal.Budget;
import dev.underpin.model.rehearsal.ReplayedWorkload;
import dev.underpin.model.rehearsal.ReplayedWorkload.LeftOut;
import dev.underpin.model.workload.CallTime;
import dev.underpin.model.workload.Preparation;
import dev.underpin.model.workload.QueryStat;
import dev.underpin.model.workload.Sample;
import dev.underpin.model.workload.Workload;
import dev.underpin.testkit.Scripts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What of a workload is sent, and that every statement of it is accounted for. */
class ReplayChoiceTest {

    private static final Engine ENGINE = ServiceLoader.load(Engine.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(engine -> engine.id().equals("postgresql"))
            .findFirst()
            .orElseThrow();

    private static final RehearsalWishes WISHES = new RehearsalWishes(
            8,
            Duration.ofMillis(20),
            Duration.ofSeconds(1),
            false,
            false,
            1,
            new Budget(Duration.ofMillis(300), Optional.empty(), Optional.empty(), Optional.empty()));

    private static Stage stage;
    private static Catalog catalog;

    @BeforeAll
    static void fill() {
        stage = ENGINE.stage(new StageWish(18, Map.of()));
        Scripts.run(ENGINE, stage.scratch(), """
                CREATE TABLE people (id int PRIMARY KEY, name text, age int);
                INSERT INTO people SELECT i, 'n' || i, i % 90 FROM generate_series(1, 5000) i;
                CREATE TABLE pets (id int PRIMARY KEY, owner int REFERENCES people);
                INSERT INTO pets SELECT i, i FROM generate_series(1, 5000) i;
                CREATE FUNCTION nap() RETURNS boolean LANGUAGE sql AS $$ SELECT pg_sleep(0.2) IS NOT NULL $$;
                """);
        catalog = stage.scratch().database().read(Progress.SILENT).catalog();
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @Test
    void of_thousands_the_frequent_ones_and_those_of_changed_tables() {
        var random = new Random(3);
        var queries = new ArrayList<QueryStat>();
        for (int i = 0; i < 5_000; i++) {
            String text = switch (i % 5) {
                case 0 -> "select id, " + i + "::int from people where id = $1";
                case 1 -> "select id from nowhere_" + i + " where id = $1";
                case 2 -> "select relname, " + i + "::int from pg_class";
                default -> "select owner, " + i + "::int from pets where id = $1";
            };
            queries.add(query(text, 1 + random.nextInt(5_000)));
        }
        Replay replay = choose(queries, new Workload.Rest(1_234, 5), "people");
        assertThat(replay.calls()).hasSize(500);
        assertThat(replay.calls().stream()
                        .filter(call -> call.statement().sql().contains("people"))
                        .count())
                .isGreaterThan(300);
        assertThat(replay.told().statements()).isEqualTo(5_000 + 1);
        accounted(replay.told());
        assertThat(replay.told().leftOut())
                .extracting(LeftOut::why)
                .contains("rarer than those that were sent", "about the server and its catalogs");
        assertThat(ReplayWords.remarks(replay.told())).anyMatch(remark -> remark.startsWith("Less than half"));
    }

    @Test
    void what_would_make_another_database_of_the_stage_is_left_out_and_what_is_slow_does_not_count() {
        Replay replay = choose(
                List.of(
                        query("select name from people where id = $1", 100),
                        query("delete from people where id = $1", 10),
                        query("delete from pets where id < $1 + 4000", 9),
                        query("update people set age = age + $1", 8),
                        query("select nap(), id from people where id = $1", 7),
                        query("insert into people(id, name) values ($1, $2)", 6),
                        query("begin", 500),
                        cut("select name from people where name = '" + "x".repeat(1_023 - 38), 5)),
                Workload.Rest.NONE,
                "pets");
        assertThat(replay.told().leftOut())
                .extracting(out -> out.statements() + " " + out.why())
                .containsExactly(
                        "2 writing more than 1,000 rows at once, with values drawn here",
                        "1 refused: update or delete on table \"people\" violates foreign key constraint"
                                + " \"pets_owner_fkey\" on table \"pets\" [23503]",
                        "1 cut off");
        assertThat(replay.calls()).extracting(call -> call.how().slow()).containsExactly(false, true, false);
        assertThat(replay.told().statements()).isEqualTo(7);
        accounted(replay.told());
    }

    /** No statement and no call is lost. */
    private static void accounted(ReplayedWorkload told) {
        assertThat(told.sent().size()
                        + told.leftOut().stream().mapToInt(LeftOut::statements).sum())
                .isEqualTo(told.statements());
        assertThat(told.sent().stream().mapToLong(ReplayedWorkload.Sent::calls).sum()
                        + told.leftOut().stream().mapToLong(LeftOut::calls).sum())
                .isEqualTo(told.calls());
    }

    private static Replay choose(List<QueryStat> queries, Workload.Rest rest, String changed) {
        return new ReplayChoice(
                        stage,
                        catalog,
                        catalog,
                        Set.of(new ObjectName("public", changed)),
                        Set.of("pets_owner_fkey", "people_pkey"),
                        WISHES,
                        Progress.SILENT)
                .of(new Workload("a test", "a list", null, null, queries, rest, List.of()));
    }

    private static QueryStat query(String text, long calls) {
        return query(text, calls, List.of());
    }

    private static QueryStat cut(String text, long calls) {
        return query(
                "select name from people where name = $1", calls, List.of(new Sample(text, List.of(), List.of(), 1)));
    }

    private static QueryStat query(String text, long calls, List<Sample> samples) {
        return new QueryStat(
                text,
                text,
                0,
                0,
                1,
                0,
                null,
                calls,
                0,
                new CallTime(calls, calls, 1, null),
                -1,
                List.of(),
                samples,
                List.of(),
                0,
                Preparation.UNKNOWN);
    }
}
