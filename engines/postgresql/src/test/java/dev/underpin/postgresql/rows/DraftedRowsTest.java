package dev.underpin.postgresql.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.engine.TwinWish;
import dev.underpin.model.rehearsal.MadeRows;
import dev.underpin.model.rehearsal.MadeTable;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.ValueForm;
import dev.underpin.postgresql.PostgresEngine;
import dev.underpin.postgresql.PostgresScratch;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Position;
import dev.underpin.sql.Statement;
import dev.underpin.testkit.Scripts;
import dev.underpin.testkit.draft.DatabaseDraft;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The law over drafted databases: whatever the catalog, making rows ends, the server finds all constraints met, and where nothing is said of
 * a table it has all its rows. Other seeds and versions by hand: {@code -Dunderpin.seeds=1000-1200 -Dunderpin.versions=14,18}.
 */
class DraftedRowsTest {

    private final Engine engine = new PostgresEngine();

    static Stream<Arguments> drafts() {
        String given = System.getProperty("underpin.seeds", "");
        String[] seeds = (given.isEmpty() ? "1-4" : given).split("-", 2);
        int[] versions = Stream.of(
                        System.getProperty("underpin.versions", "14,18").split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        return IntStream.of(versions)
                .boxed()
                .flatMap(version -> LongStream.rangeClosed(
                                Long.parseLong(seeds[0]), Long.parseLong(seeds[seeds.length - 1]))
                        .mapToObj(seed -> Arguments.of(version, seed)));
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void keepsTheLaw(int version, long seed) throws Exception {
        List<String> script = DatabaseDraft.script(seed, version);
        try (Scratch real = engine.scratch(new ScratchWish(version))) {
            Scripts.run(engine, real, String.join(";\n", script) + ";\n");
            real.fill();
            real.runTrusted(new Statement("ANALYZE", Position.START, 0, "", Dialect.POSTGRESQL));
            check(bundle(real, ValueForm.PLAIN), version);
            TwinBundle masked = bundle(real, ValueForm.PSEUDONYMS);
            check(masked, version);
            check(masked.with(masked.values(), List.of(), List.of(), List.of(), List.of(), List.of()), version);
        } catch (AssertionError | RuntimeException | SQLException broken) {
            fail(
                    "seed %d, version %d: %s%n%nthe script:%n%s;"
                            .formatted(seed, version, broken.getMessage(), String.join(";\n", script)),
                    broken);
        }
    }

    private static TwinBundle bundle(Scratch real, ValueForm form) {
        return real.database().plannerStatistics(new TwinWish("draft", Instant.EPOCH, form), Progress.SILENT);
    }

    private void check(TwinBundle bundle, int version) throws SQLException, IOException {
        try (Scratch scratch = engine.scratch(new ScratchWish(version))) {
            MadeRows made = new RowMaker(bundle, 40, 7, Progress.SILENT)
                    .make((PostgresScratch) scratch, engine.render(bundle.catalog()));
            for (MadeTable table : made.tables()) {
                assertThat(table.made() == table.asked()
                                || made.shortcomings().stream()
                                        .filter(said -> !said.contains("invented"))
                                        .anyMatch(said ->
                                                said.contains(table.table().name())))
                        .as("%s has %d of %d rows, and %s", table.table(), table.made(), table.asked(), made)
                        .isTrue();
            }
            validate((PostgresScratch) scratch);
        }
    }

    static void validate(PostgresScratch scratch) throws SQLException, IOException {
        try (Connection connection = scratch.connect();
                java.sql.Statement statement = connection.createStatement();
                var in = Objects.requireNonNull(DraftedRowsTest.class.getResourceAsStream("validate.sql"))) {
            statement.execute("SET allow_system_table_mods = on");
            statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
