package dev.underpin.tune.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Twin;
import dev.underpin.model.tune.StructureAdvice;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.tune.Shop;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rule speaks where the order is of one table and the value of another, and the copies cost less than the rows that are read in vain. */
class CopiedColumnTest {

    private static final String LATEST = "SELECT o.id, o.total FROM orders o JOIN customers c ON c.id = o.customer_id"
            + " WHERE c.city = 'city 3' ORDER BY o.placed_at DESC LIMIT 10";

    private static TwinBundle bundle;
    private static Twin twin;

    @BeforeAll
    static void look() {
        bundle = Shop.bundle("ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers;");
        twin = Shop.twin(bundle);
    }

    @AfterAll
    static void close() {
        twin.close();
    }

    private static AskedQuery asked(String text, Set<String> changed, long calls, long rows, double weight) {
        return new AskedQuery(text, twin.scans(text), changed, calls, rows, weight);
    }

    private static List<StructureAdvice> said(AskedQuery... queries) {
        var facts = new StructureFacts(bundle, List.of(queries), List.of(), Shop.ENGINE.phrasing());
        return new CopiedColumn().advice(facts).toList();
    }

    @Test
    void what_is_asked_of_the_parent_stands_beside_the_order() {
        List<StructureAdvice> said = said(asked(LATEST, Set.of(), 100, 1_000, 0.3));
        assertThat(said).hasSize(1);
        assertThat(said.getFirst().advice())
                .startsWith("Keep city of customers in it as well, and index (city, placed_at): SELECT o.id");
        assertThat(said.getFirst().figures())
                .containsExactly(
                        "The value is of customers and the order of orders: of about 4,000 rows for one value 10 are wanted."
                                + " The query takes 30 % of the workload.",
                        "A value is kept 10 times for each row of customers; the workload changes it 0 times, and reads 399,000"
                                + " rows in vain.");
        assertThat(said.getFirst().conditions().getFirst())
                .contains("(customer_id, city) to a unique (id, city) with ON UPDATE CASCADE");
    }

    @Test
    void a_value_that_changes_often_is_not_copied() {
        String move = "UPDATE customers SET city = 'city 4' WHERE id = 7";
        AskedQuery latest = asked(LATEST, Set.of(), 100, 1_000, 0.3);
        assertThat(said(latest, asked(move, Set.of("city"), 100, 100, 0.1))).hasSize(1);
        assertThat(said(latest, asked(move, Set.of("city"), 10_000, 10_000, 0.1)))
                .isEmpty();
    }

    @Test
    void others_get_no_copy() {
        for (AskedQuery fine : List.of(
                asked(LATEST, Set.of(), 100, 1_000, 0.01),
                asked(LATEST, Set.of(), 100, 300_000, 0.3),
                asked(LATEST, Set.of(), 0, -1, 0.3),
                asked(LATEST.replace(" LIMIT 10", ""), Set.of(), 100, 1_000, 0.3),
                asked(LATEST.replace("ORDER BY o.placed_at DESC ", ""), Set.of(), 100, 1_000, 0.3),
                asked(LATEST.replace("c.city = 'city 3'", "c.id = 3"), Set.of(), 100, 1_000, 0.3),
                asked(LATEST.replace("c.city = 'city 3'", "o.status = 'new'"), Set.of(), 100, 1_000, 0.3))) {
            assertThat(said(fine)).as(fine.toString()).isEmpty();
        }
    }
}
