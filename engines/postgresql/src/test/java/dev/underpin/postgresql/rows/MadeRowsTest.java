package dev.underpin.postgresql.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Outcome;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.engine.TwinWish;
import dev.underpin.model.rehearsal.ColumnFit;
import dev.underpin.model.rehearsal.MadeRows;
import dev.underpin.model.rehearsal.MadeTable;
import dev.underpin.model.rehearsal.ReferenceFit;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.ValueForm;
import dev.underpin.postgresql.PostgresEngine;
import dev.underpin.postgresql.PostgresScratch;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Position;
import dev.underpin.sql.Statement;
import dev.underpin.testkit.Scripts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A shop with rows beside those made from its statistics: how near they come is measured, not hoped for. */
class MadeRowsTest {

    private final Engine engine = new PostgresEngine();

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void made_rows_are_like_those_of_the_shop(int version) throws Exception {
        try (Scratch real = engine.scratch(new ScratchWish(version))) {
            run(real, "/dev/underpin/postgresql/twin/shop.sql");
            for (ValueForm form : ValueForm.values()) {
                TwinBundle bundle = bundle(real, form);
                try (Scratch scratch = engine.scratch(new ScratchWish(version))) {
                    MadeRows made = make(bundle, 1, 1, scratch);
                    assertThat(made.shortcomings()).allMatch(said -> said.endsWith("invented."));
                    assertThat(made.tables()).allMatch(table -> table.made() == table.asked());
                    assertThat(made.tables().stream().flatMap(table -> table.references().stream()))
                            .isNotEmpty()
                            .allMatch(ReferenceFit::fits);
                    columns(made, ColumnFit::nullFractionFits, 0);
                    columns(made, ColumnFit::distributionFits, form == ValueForm.PLAIN ? 1 : 3);
                    columns(made, ColumnFit::distinctFits, 3);
                    columns(made, ColumnFit::correlationFits, 2);
                    DraftedRowsTest.validate((PostgresScratch) scratch);
                    assertThat(plain(
                                    scratch,
                                    "SELECT nextval(pg_get_serial_sequence('shop.customer', 'id')) > max(id) FROM"
                                            + " shop.customer"))
                            .containsExactly("t");
                }
            }
        }
    }

    private static void columns(MadeRows made, Predicate<ColumnFit> fits, int others) {
        List<String> far = new ArrayList<>();
        for (MadeTable table : made.tables()) {
            table.columns().stream()
                    .filter(fits.negate())
                    .forEach(column -> far.add(table.table().name() + " " + column));
        }
        assertThat(far).hasSizeLessThanOrEqualTo(others);
    }

    @ParameterizedTest
    @ValueSource(ints = 16)
    void the_same_seed_makes_the_same_rows(int version) throws Exception {
        try (Scratch real = engine.scratch(new ScratchWish(version))) {
            run(real, "/dev/underpin/postgresql/twin/shop.sql");
            TwinBundle bundle = bundle(real, ValueForm.PLAIN);
            Map<String, List<String>> first = rows(bundle, 5);
            assertThat(rows(bundle, 5)).isEqualTo(first);
            assertThat(rows(bundle, 6)).isNotEqualTo(first);
            assertThat(first.get("shop.orders")).hasSize(300);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = 18)
    void conditions_are_met_without_losing_rows(int version) throws Exception {
        try (Scratch real = engine.scratch(new ScratchWish(version))) {
            run(real, "conditions.sql");
            for (ValueForm form : ValueForm.values()) {
                try (Scratch scratch = engine.scratch(new ScratchWish(version))) {
                    MadeRows made = make(bundle(real, form), 1, 3, scratch);
                    assertThat(made.tables()).as("%s", made).allMatch(table -> table.made() == table.asked());
                    DraftedRowsTest.validate((PostgresScratch) scratch);
                    assertThat(plain(
                                    scratch,
                                    "WITH RECURSIVE above AS (SELECT id, boss_id, 1 AS steps FROM staff UNION ALL SELECT above.id,"
                                            + " staff.boss_id, steps + 1 FROM above JOIN staff ON staff.id = above.boss_id WHERE steps < 2000)"
                                            + " SELECT max(steps) < 2000 FROM above"))
                            .containsExactly("t");
                }
            }
        }
    }

    /** Nobody has looked at a partition yet: its bounds tell all that there is to know. */
    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void partitions_without_statistics_have_rows_within_their_bounds(int version) throws Exception {
        try (Scratch real = engine.scratch(new ScratchWish(version))) {
            run(real, "pieces.sql");
            TwinBundle counted = bundle(real, ValueForm.PLAIN);
            TwinBundle unknown = counted.with(
                    counted.values(), List.of(), List.of(), List.of(), counted.caveats(), counted.disclosed());
            try (Scratch scratch = engine.scratch(new ScratchWish(version))) {
                MadeRows made = make(unknown, 1, 7, scratch);
                assertThat(made.tables()).hasSize(8).as("%s", made).allMatch(table -> table.made() == table.asked());
                DraftedRowsTest.validate((PostgresScratch) scratch);
            }
        }
    }

    private Map<String, List<String>> rows(TwinBundle bundle, long seed) throws SQLException {
        try (Scratch scratch = engine.scratch(new ScratchWish(16))) {
            make(bundle, 0.01, seed, scratch);
            var rows = new TreeMap<String, List<String>>();
            for (String table : List.of("shop.customer", "shop.orders", "shop.item", "shop.event")) {
                rows.put(
                        table,
                        plain(scratch, "SELECT t::text FROM " + table + " t ORDER BY tableoid::regclass::text, ctid"));
            }
            return rows;
        }
    }

    private MadeRows make(TwinBundle bundle, double scale, long seed, Scratch scratch) {
        return new RowMaker(bundle, scale, seed, Progress.SILENT)
                .make((PostgresScratch) scratch, engine.render(bundle.catalog()));
    }

    private static List<String> plain(Scratch scratch, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = ((PostgresScratch) scratch).connect();
                java.sql.Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            while (answer.next()) {
                rows.add(String.valueOf(answer.getString(1)));
            }
        }
        return rows;
    }

    private static TwinBundle bundle(Scratch real, ValueForm form) {
        return real.database().plannerStatistics(new TwinWish("shop", Instant.EPOCH, form), Progress.SILENT);
    }

    private void run(Scratch scratch, String resource) throws IOException {
        try (var in = Objects.requireNonNull(MadeRowsTest.class.getResourceAsStream(resource))) {
            String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Statement statement : Scripts.statements(engine, script)) {
                assertThat(scratch.runTrusted(statement)).as(statement.text()).isNotInstanceOf(Outcome.Failed.class);
            }
        }
        scratch.runTrusted(new Statement("VACUUM ANALYZE", Position.START, 0, "", Dialect.POSTGRESQL));
        scratch.endOfFile();
    }
}
