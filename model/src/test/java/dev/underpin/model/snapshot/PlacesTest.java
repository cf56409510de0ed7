package dev.underpin.model.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A subject is found at its own line first, then at its table's, and at no other. */
class PlacesTest {

    private static final ObjectName ORDERS = new ObjectName("public", "orders");
    private static final Place TABLE = new Place("shop.sql", 3, 1);
    private static final Place COLUMN = new Place("shop.sql", 9, 1);

    private static final Places PLACES = new Provenance(
                    SourceKind.SCRIPT,
                    "shop.sql",
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(
                            new Definition(Subject.column(ORDERS, "total"), COLUMN),
                            new Definition(Subject.table(ORDERS), TABLE),
                            new Definition(Subject.table(ORDERS), new Place("shop.sql", 20, 1)),
                            new Definition(Subject.schema("public"), new Place("shop.sql", 1, 1))))
            .places();

    @Test
    void its_own_line_and_of_several_the_first() {
        assertThat(PLACES.of(Subject.table(ORDERS))).contains(TABLE);
        assertThat(PLACES.of(Subject.column(ORDERS, "total"))).contains(COLUMN);
    }

    @Test
    void a_part_without_a_line_stands_where_its_table_does() {
        assertThat(PLACES.of(Subject.column(ORDERS, "note"))).contains(TABLE);
        assertThat(PLACES.of(Subject.part(Subject.Kind.INDEX, ORDERS, "orders_note_idx")))
                .contains(TABLE);
    }

    @Test
    void nothing_else_lends_its_line() {
        assertThat(PLACES.of(Subject.table(new ObjectName("public", "items")))).isEmpty();
        assertThat(PLACES.of(Subject.schema("archive"))).isEmpty();
        assertThat(PLACES.of(Subject.database())).isEmpty();
    }
}
