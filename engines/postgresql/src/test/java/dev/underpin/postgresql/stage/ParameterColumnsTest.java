package dev.underpin.postgresql.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.underpin.engine.ClientStatement;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.fault.UsageException;
import dev.underpin.postgresql.PostgresEngine;
import dev.underpin.testkit.Scripts;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the parameters of written statements are values of. */
class ParameterColumnsTest {

    private static Catalog catalog;

    @BeforeAll
    static void read() {
        var engine = new PostgresEngine();
        try (Scratch scratch = engine.scratch(new ScratchWish(18))) {
            Scripts.run(
                    engine,
                    scratch,
                    "CREATE TABLE orders (id int PRIMARY KEY, number text, \"When\" date, tags jsonb);"
                            + " CREATE TABLE lines (order_id int REFERENCES orders, amount int);");
            catalog = scratch.database().read(Progress.SILENT).catalog();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SELECT 1 FROM orders WHERE id = $1                                        | orders.id
                    SELECT 1 FROM orders o WHERE o.number ILIKE $2 AND o.id >= $1             | orders.id orders.number
                    SELECT 1 FROM orders WHERE "When" < $1 AND number NOT IN ($2, $3)         | orders.When orders.number orders.number
                    SELECT 1 FROM lines JOIN orders ON id = order_id WHERE amount = ANY ($1)  | lines.amount
                    INSERT INTO lines (amount, order_id) VALUES ($1, $2), (3, $3)             | lines.amount lines.order_id lines.order_id
                    UPDATE orders SET number = $1 WHERE id = $2                               | orders.number orders.id
                    DELETE FROM orders WHERE id = $1 AND tags ? 'a'                           | orders.id
                    SELECT count(*) FROM lines                                                | none
                    """)
    void a_parameter_is_a_value_of_the_column_beside_it(String sql, String columns) {
        ClientStatement statement = new PostgresApplications().written(sql, catalog);
        assertThat(statement.parameters().stream().map(Object::toString).toList())
                .isEqualTo(
                        columns.equals("none")
                                ? List.of()
                                : List.of(("public." + columns.replace(" ", " public.")).split(" ")));
    }

    @Test
    void a_parameter_that_stands_for_nothing_known_is_refused() {
        assertThatThrownBy(() -> new PostgresApplications().written("SELECT id FROM orders LIMIT $1", catalog))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("$1");
    }

    @Test
    void the_driver_gets_question_marks_and_operators_keep_theirs() {
        Placeholders placeholders =
                Placeholders.of("SELECT '$1?', tags ? 'a' FROM orders WHERE id = $2 OR id = $1 -- $3");
        assertThat(placeholders.sql()).isEqualTo("SELECT '$1?', tags ?? 'a' FROM orders WHERE id = ? OR id = ? -- $3");
        assertThat(placeholders.order()).containsExactly(2, 1);
    }
}
