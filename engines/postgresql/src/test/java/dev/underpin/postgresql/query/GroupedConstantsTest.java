package dev.underpin.postgresql.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is grouped by is found again where it is given. */
class GroupedConstantsTest {

    @Test
    void the_parameters_of_group_by_stand_everywhere() {
        assertThat(GroupedConstants.unified("SELECT date_trunc($1, at), x + $2 FROM t WHERE y = $3"
                        + " GROUP BY date_trunc($4, AT), z, x + $5 HAVING x + $6 > $7 ORDER BY date_trunc($8, at)"))
                .isEqualTo("SELECT date_trunc($4, at), x + $5 FROM t WHERE y = $3"
                        + " GROUP BY date_trunc($4, AT), z, x + $5 HAVING x + $5 > $7 ORDER BY date_trunc($4, at)");
    }

    @Test
    void each_query_has_its_own() {
        assertThat(GroupedConstants.unified(
                        "SELECT x + $1 FROM (SELECT x + $2 FROM t GROUP BY x + $3) s UNION SELECT x + $4"))
                .isEqualTo("SELECT x + $1 FROM (SELECT x + $3 FROM t GROUP BY x + $3) s UNION SELECT x + $4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT date_trunc($1, at) FROM t GROUP BY date_trunc($1, at)",
                "SELECT date_trunc($1, at), count(*) FROM t GROUP BY 1 ORDER BY 2",
                "SELECT date_trunc($1, at), x FROM t GROUP BY at, x, $2",
                "SELECT x + $1 FROM t ORDER BY x + $2",
            })
    void all_else_stays_the_very_same(String query) {
        assertThat(GroupedConstants.unified(query)).isSameAs(query);
    }
}
