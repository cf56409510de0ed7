package dev.underpin.postgresql.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Outcome;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.engine.Twin;
import dev.underpin.engine.TwinWish;
import dev.underpin.model.json.TwinJson;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.ValueForm;
import dev.underpin.postgresql.PostgresEngine;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Script;
import dev.underpin.sql.Statement;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real database beside its twin: the plans of all queries are compared node for node. */
class TwinTest {

    private final Engine engine = new PostgresEngine();

    @ParameterizedTest
    @ValueSource(ints = {14, 16, 18})
    void every_plan_is_that_of_the_database(int version) throws Exception {
        try (Scratch real = engine.scratch(new ScratchWish(version))) {
            run(real, "shop.sql");
            settle(real);
            run(real, "drift.sql");
            compare(real);
            comparePseudonyms(real);
            run(real, "more-indexes.sql");
            settle(real);
            compare(real);
        }
    }

    private void compare(Scratch real) throws Exception {
        TwinBundle bundle = throughJson(bundle(real, ValueForm.PLAIN));
        Map<String, String> different = new LinkedHashMap<>();
        try (Twin twin = engine.twin(bundle, Progress.SILENT);
                Connection session = connect(real)) {
            assertThat(twin.caveats()).isEqualTo(bundle.caveats());
            for (String query : queries("queries.sql")) {
                String own = Plans.shape(Plans.of(session, query));
                String twins = Plans.shape(twin.explain(query).json());
                if (!own.equals(twins)) {
                    different.put(query, own + "\n--- twin\n" + twins);
                }
            }
        }
        assertThat(different).isEmpty();
    }

    private void comparePseudonyms(Scratch real) throws Exception {
        TwinBundle plain = bundle(real, ValueForm.PLAIN);
        TwinBundle other = throughJson(bundle(real, ValueForm.PSEUDONYMS));
        assertThat(values(other, "customer", "email")).doesNotContainAnyElementsOf(values(plain, "customer", "email"));
        assertThat(other.disclosed())
                .allMatch(column -> column.table().name().startsWith("event")
                                && column.column().equals("at")
                        || column.table().name().equals("orders")
                                && column.column().equals("channel"));
        assertThat(values(other, "orders", "total")).isNotEqualTo(values(plain, "orders", "total"));
        assertThat(moved("turnover", "customer_id", plain, other)).isEqualTo(moved("customer", "id", plain, other));
        Map<String, String> different = new LinkedHashMap<>();
        try (Twin open = engine.twin(plain, Progress.SILENT);
                Twin masked = engine.twin(other, Progress.SILENT)) {
            assertThat(masked.caveats()).isEqualTo(other.caveats());
            for (String query : queries("queries-by-value.sql")) {
                String own = Plans.estimates(
                        open.explain(QueryValues.in(plain, query)).json());
                String twins = Plans.estimates(
                        masked.explain(QueryValues.in(other, query)).json());
                if (!own.equals(twins)) {
                    different.put(query, own + "\n--- pseudonyms\n" + twins);
                }
            }
        }
        assertThat(different).isEmpty();
    }

    private static long moved(String table, String column, TwinBundle plain, TwinBundle other) {
        return Long.parseLong(values(other, table, column).getFirst())
                - Long.parseLong(values(plain, table, column).getFirst());
    }

    private static List<String> values(TwinBundle bundle, String table, String column) {
        return QueryValues.of(bundle, table, column, "histogram_bounds");
    }

    private static TwinBundle bundle(Scratch real, ValueForm form) {
        real.runTrusted(statement("CHECKPOINT"));
        return real.database().plannerStatistics(new TwinWish("shop", Instant.EPOCH, form), Progress.SILENT);
    }

    static TwinBundle throughJson(TwinBundle bundle) {
        var written = new ByteArrayOutputStream();
        TwinJson.write(bundle, written);
        TwinBundle read = TwinJson.read(new ByteArrayInputStream(written.toByteArray()));
        assertThat(read).isEqualTo(bundle);
        return read;
    }

    static void settle(Scratch real) {
        assertThat(real.runTrusted(statement("VACUUM ANALYZE"))).isNotInstanceOf(Outcome.Failed.class);
        real.endOfFile();
    }

    static Statement statement(String sql) {
        return new Statement(sql, dev.underpin.sql.Position.START, 0, "", Dialect.POSTGRESQL);
    }

    static void run(Scratch scratch, String resource) throws IOException {
        for (Statement statement : statements(resource)) {
            assertThat(scratch.runTrusted(statement)).as(statement.text()).isNotInstanceOf(Outcome.Failed.class);
        }
        scratch.endOfFile();
    }

    static List<String> queries(String resource) throws IOException {
        return statements(resource).stream().map(Statement::text).toList();
    }

    static List<Statement> statements(String resource) throws IOException {
        String text;
        try (var in = Objects.requireNonNull(TwinTest.class.getResourceAsStream(resource))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<Statement> statements = new ArrayList<>();
        try (Script script = Script.of(resource, text, Dialect.POSTGRESQL)) {
            for (var piece = script.next(); piece != null; piece = script.next()) {
                statements.add((Statement) piece);
            }
        }
        return statements;
    }

    static Connection connect(Scratch real) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", "underpin_admin");
        properties.setProperty("password", String.valueOf(real.password()));
        return DriverManager.getConnection(
                real.url().replaceFirst("postgres://[^@]*@", "jdbc:postgresql://"), properties);
    }
}
