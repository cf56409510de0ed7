package dev.underpin.postgresql.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Engine;
import dev.underpin.engine.GivenRow;
import dev.underpin.engine.Outcome;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.engine.Trial;
import dev.underpin.engine.TrialAnswer.Result;
import dev.underpin.engine.TrialRow;
import dev.underpin.engine.TwinWish;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.ValueForm;
import dev.underpin.postgresql.PostgresEngine;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows change their places between two queries, and nothing else of them does, whatever a table does with what is put in. */
class PostgresTrialTest {

    private static final List<String> DATABASE = List.of(
            "CREATE FUNCTION stamped() RETURNS trigger LANGUAGE plpgsql AS"
                    + " $$BEGIN NEW.changes := NEW.changes + 1; RETURN NEW; END$$",
            "CREATE TABLE trees (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, parent integer REFERENCES trees ON DELETE"
                    + " CASCADE, name text UNIQUE, shout text GENERATED ALWAYS AS (upper(name)) STORED, changes integer NOT NULL"
                    + " DEFAULT 0, planted timestamptz NOT NULL DEFAULT clock_timestamp())",
            "CREATE TRIGGER stamped BEFORE INSERT OR UPDATE ON trees FOR EACH ROW EXECUTE FUNCTION stamped()",
            "CREATE TABLE leaves (tree integer, number integer) PARTITION BY LIST (tree)",
            "CREATE TABLE leaves_1 PARTITION OF leaves FOR VALUES IN (1)",
            "CREATE TABLE leaves_rest PARTITION OF leaves DEFAULT",
            "CREATE TABLE bare ()",
            "CREATE TABLE kept (id integer)",
            "CREATE FUNCTION refused() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RAISE 'no'; END$$",
            "CREATE TRIGGER kept BEFORE DELETE ON kept FOR EACH ROW EXECUTE FUNCTION refused()",
            "ALTER TABLE kept ENABLE ALWAYS TRIGGER kept",
            "ANALYZE");

    private final Engine engine = new PostgresEngine();

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void rows_are_turned_round_and_stay_what_they_are(int version) {
        try (Scratch real = engine.scratch(new ScratchWish(version))) {
            DATABASE.forEach(sql ->
                    assertThat(real.runTrusted(TwinTest.statement(sql))).as(sql).isNotInstanceOf(Outcome.Failed.class));
            real.endOfFile();
            TwinBundle bundle = real.database()
                    .plannerStatistics(new TwinWish("t", Instant.EPOCH, ValueForm.PLAIN), Progress.SILENT);
            try (Trial trial = engine.trial(bundle, Progress.SILENT)) {
                turned(trial, "SELECT * FROM trees", 3);
                turned(trial, "SELECT number FROM leaves WHERE tree = 1", 2);
                turned(trial, "SELECT FROM bare", 1);
                List<Result> results = trial.run(Map.of(), rows(), List.of("TABLE kept", "TABLE kept"))
                        .results();
                assertThat(results.getLast()).isEqualTo(results.getFirst());
            }
        }
    }

    private static void turned(Trial trial, String query, int rows) {
        List<List<GivenRow>> given =
                trial.run(Map.of(), rows(), List.of(query, "SELECT 1 / 0", query, query)).results().stream()
                        .flatMap(result ->
                                result instanceof Result.Given answer ? Stream.of(answer.rows()) : Stream.empty())
                        .toList();
        assertThat(given).as(query).hasSize(3);
        assertThat(given.getFirst()).hasSize(rows).isEqualTo(given.get(1));
        assertThat(given.getLast()).isEqualTo(given.getFirst().reversed());
    }

    private static List<TrialRow> rows() {
        return List.of(
                row("trees", "id", "7", "name", "oak"),
                row("trees", "id", "8", "parent", "7", "name", "ash"),
                row("trees", "id", "9", "name", "oak"),
                row("trees", "id", "4", "parent", "8"),
                row("leaves", "tree", "1", "number", "1"),
                row("leaves", "tree", "2", "number", "2"),
                row("leaves", "tree", "1", "number", "3"),
                row("bare"),
                row("kept", "id", "1"),
                row("kept", "id", "2"));
    }

    private static TrialRow row(String table, String... values) {
        var named = new LinkedHashMap<String, @Nullable String>();
        for (int i = 0; i < values.length; i += 2) {
            named.put(values[i], values[i + 1]);
        }
        return new TrialRow(new ObjectName("public", table), named);
    }
}
