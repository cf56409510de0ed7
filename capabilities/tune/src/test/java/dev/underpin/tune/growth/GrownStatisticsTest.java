package dev.underpin.tune.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Database;
import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.engine.Target;
import dev.underpin.engine.Twin;
import dev.underpin.engine.TwinWish;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.TwinPlan;
import dev.underpin.model.twin.ValueForm;
import dev.underpin.testkit.Scripts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statistics that were let grow plan as those of a database that really has as many rows. */
class GrownStatisticsTest {

    private static final int CUSTOMERS = 3_000;
    private static final int TIMES = 5;

    private static final Engine ENGINE = ServiceLoader.load(Engine.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(engine -> engine.id().equals("postgresql"))
            .findFirst()
            .orElseThrow();

    private static TwinBundle small;
    private static TwinBundle large;

    @BeforeAll
    static void fill() {
        small = bundle(1);
        large = bundle(TIMES);
    }

    private static TwinBundle bundle(int times) {
        int customers = CUSTOMERS * times;
        try (Scratch scratch = ENGINE.scratch(new ScratchWish(18))) {
            Scripts.run(ENGINE, scratch, """
                    CREATE TABLE kinds (id integer PRIMARY KEY, name text NOT NULL);
                    INSERT INTO kinds SELECT i, 'kind ' || i FROM generate_series(1, 40) i;
                    CREATE TABLE customers (id integer PRIMARY KEY, email text NOT NULL, city text NOT NULL);
                    INSERT INTO customers SELECT i, 'c' || i || '@example.com', 'city ' || i %% 50 FROM generate_series(1, %1$d) i;
                    CREATE TABLE orders (id bigint PRIMARY KEY, customer_id integer NOT NULL REFERENCES customers,
                        kind_id integer NOT NULL REFERENCES kinds, total numeric NOT NULL, note text);
                    INSERT INTO orders SELECT i, 1 + i * 7919 %% %1$d, 1 + i %% 40, i %% 997, repeat('x', i %% 60)
                      FROM generate_series(1, %1$d * 10) i;
                    CREATE INDEX ON orders (customer_id);
                    CREATE INDEX ON customers (city);
                    VACUUM ANALYZE;
                    """.formatted(customers));
            var target = new Target(
                    scratch.url().replaceFirst("//[^@]*@", "//underpin_admin@"),
                    scratch.password(),
                    Duration.ofMinutes(1));
            try (Database database = ENGINE.connect(target)) {
                return database.plannerStatistics(
                        new TwinWish("orders", Instant.EPOCH, ValueForm.PLAIN), Progress.SILENT);
            }
        }
    }

    private static TwinBundle grown(double times) {
        return new GrownStatistics(small, Map.of(table("customers"), times, table("orders"), times)).bundle();
    }

    private static ObjectName table(String name) {
        return new ObjectName("public", name);
    }

    private static TwinPlan plan(TwinBundle bundle, String query) {
        try (Twin twin = ENGINE.twin(bundle, Progress.SILENT)) {
            return twin.explain(query);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM orders WHERE id = 77",
                "SELECT * FROM orders WHERE customer_id = $1",
                "SELECT count(*) FROM orders WHERE kind_id = 7",
                "SELECT * FROM customers WHERE city = 'city 3'",
                "SELECT c.email, o.total FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.city = 'city 3'",
                "SELECT k.name, sum(o.total) FROM orders o JOIN kinds k ON k.id = o.kind_id GROUP BY k.name",
                "SELECT * FROM orders o JOIN customers c ON c.id = o.customer_id ORDER BY o.id LIMIT 1000"
            })
    void plan_as_if_the_rows_were_there(String query) {
        TwinPlan grown = plan(grown(TIMES), query);
        TwinPlan real = plan(large, query);
        assertThat(PlanChanges.between(real.steps(), grown.steps()))
                .as(real.text())
                .isEmpty();
        assertThat(grown.cost()).isCloseTo(real.cost(), Percentage.withPercentage(10));
        assertThat(grown.rows()).isCloseTo(real.rows(), Percentage.withPercentage(10));
    }

    @Test
    void stay_as_they_are_where_nothing_grows() {
        assertThat(grown(1)).isEqualTo(small);
    }

    @Test
    void keep_lists_that_do_not_grow() {
        assertThat(grown(TIMES).relations())
                .filteredOn(facts -> facts.relation().equals(table("kinds")))
                .isEqualTo(small.relations().stream()
                        .filter(facts -> facts.relation().equals(table("kinds")))
                        .toList());
    }

    @Test
    void tell_what_makes_a_plan_another() {
        String query = "SELECT * FROM customers WHERE city = 'city 3' ORDER BY id";
        assertThat(PlanChanges.between(
                        plan(small, query).steps(),
                        plan(small, query + " LIMIT 1").steps()))
                .isNotEmpty();
        assertThat(PlanChanges.between(
                        plan(small, query).steps(), plan(small, query).steps()))
                .isEqualTo(List.of());
    }
}
