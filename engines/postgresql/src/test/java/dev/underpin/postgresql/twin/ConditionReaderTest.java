package dev.underpin.postgresql.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.model.twin.Demand;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions as servers of 14 to 18 print them. */
class ConditionReaderTest {

    private static final ConditionReader READER = new ConditionReader(Set.of("o", "c", "Odd Name"));

    private static List<String> read(String condition) {
        return READER.read(condition).stream()
                .map(found -> words(found.alias(), found.demand()))
                .toList();
    }

    private static String words(String alias, Demand demand) {
        return alias + "." + demand.text() + " " + demand.kind() + (demand.joined() ? " JOINED" : "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                (o.customer_id = 5)                                      | o.customer_id EQUAL
                (5 = o.customer_id)                                      | o.customer_id EQUAL
                (o.customer_id = ANY ('{1,2,3}'::integer[]))             | o.customer_id EQUAL
                ((o.status)::text = 'open'::text)                        | o.status EQUAL
                (o.made_on >= '2026-01-01'::date)                        | o.made_on RANGE
                (o.note ~~ 'abc%'::text)                                 | o.note PREFIX
                (o.note ~~ '%abc'::text)                                 | o.note PATTERN
                (o.note ~~* 'abc%'::text)                                | o.note PATTERN
                (o.tags @> '{a}'::text[])                                | o.tags CONTAINS
                (o.paid_at IS NULL)                                      | o.paid_at IS_NULL
                (o.paid_at IS NOT NULL)                                  | o.paid_at IS_NOT_NULL
                o.active                                                 | o.active EQUAL
                (NOT o.active)                                           | o.active EQUAL
                (lower((o.email)::text) = 'x'::text)                     | o.lower((email)::text) EQUAL
                (((o.total)::double precision) > '1'::double precision)  | o.(total)::double precision RANGE
                (o.customer_id <> 5)                                     | ``
                (o.customer_id = (SubPlan 1))                            | o.customer_id EQUAL
                (o.a = o.b)                                              | ``
                ("Odd Name"."Key" = $1)                                  | Odd Name.Key EQUAL
                """)
    void are_read(String condition, String expected) {
        assertThat(String.join("; ", read(condition))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void of_a_join_are_of_both_sides() {
        assertThat(read("(o.customer_id = c.id)"))
                .containsExactlyInAnyOrder("o.customer_id EQUAL JOINED", "c.id EQUAL JOINED");
    }

    @Test
    void are_taken_apart_at_and_and_or() {
        assertThat(read("((o.a = 1) AND ((o.b < 2) OR (o.c IS NULL)) AND (c.d = 'AND (x = 1)'::text))"))
                .containsExactly("o.a EQUAL", "o.b RANGE", "o.c IS_NULL", "c.d EQUAL");
    }

    @Test
    void are_kept_as_an_index_would_have_them() {
        assertThat(READER.read("((o.status)::text = 'open'::text)")
                        .getFirst()
                        .demand()
                        .condition())
                .isEqualTo("((status)::text = 'open'::text)");
        assertThat(READER.read("(\"Odd Name\".\"Key\" IS NULL)")
                        .getFirst()
                        .demand()
                        .condition())
                .isEqualTo("(\"Key\" IS NULL)");
    }
}
