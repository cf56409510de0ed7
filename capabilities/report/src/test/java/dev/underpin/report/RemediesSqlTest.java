package dev.underpin.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Pasted whole, the file must run nothing but remedies. */
class RemediesSqlTest {

    @Test
    void text_of_a_finding_cannot_leave_its_comment() {
        Sample odd = new Sample(text -> text.startsWith("CREATE INDEX") ? text : text + "\nDROP TABLE orders;\r--");
        assertThat(RemediesSql.of(odd.inUse(), new SampleReview(odd).small()).lines())
                .filteredOn(line -> !line.isEmpty() && !line.startsWith("-- "))
                .containsExactly("CREATE INDEX CONCURRENTLY ON orders (customer_id);");
    }
}
