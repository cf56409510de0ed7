package dev.underpin.postgresql.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is put in the place of constants that were taken out of typed literals. */
class TypedLiteralsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            SELECT date $1 + 1                           | SELECT $1::date  + 1
            SELECT now() - interval $1                   | SELECT now() - $1::interval
            SELECT - INTERVAL $1 DAY                     | SELECT - $1::INTERVAL  DAY
            SELECT interval $1 day to second(3)          | SELECT $1::interval  day to second(3)
            SELECT interval(3) $1                        | SELECT $1::interval(3)
            SELECT timestamp(0) with time zone $1, 1     | SELECT $1::timestamp(0) with time zone , 1
            SELECT timestamp $1 at time zone $2          | SELECT $1::timestamp  at time zone $2
            SELECT (double precision $1)                 | SELECT ($1::double precision )
            SELECT national character varying(9) $1      | SELECT $1::national character varying(9)
            SELECT numeric(10, 2) $1, uuid $2            | SELECT $1::numeric(10, 2) , $2::uuid
            SELECT pg_catalog.date $1                    | SELECT $1::pg_catalog.date
            SELECT shop.state $1, "char" $2              | SELECT $1::shop.state , $2::"char"
            SELECT interval /* a day */ $1               | SELECT $1::interval /* a day */
            SELECT extract($1 from x)                    | SELECT pg_catalog.extract($1 , x)
            SELECT Extract ( $1 FROM date $2 )           | SELECT pg_catalog.Extract ( $1 , $2::date  )
            """)
    void parameters_are_cast(String query, String cast) {
        assertThat(TypedLiterals.asCasts(query).strip()).isEqualTo(cast);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                "SELECT date '2025-01-01', interval '1' day, extract(year from x), 'interval $1', \"date\"",
                "SELECT * FROM t WHERE a AND $1 OR b LIKE $2 ESCAPE $3 AND c BETWEEN $4 AND $5 LIMIT $6 OFFSET $7",
                "SELECT x AT TIME ZONE $1, date, y IN ($2), CASE WHEN $3 THEN $4 ELSE $5 END FROM t FETCH FIRST $6 ROWS ONLY",
                "SELECT sum(x) OVER (ORDER BY x ROWS $1 PRECEDING), substring(y FROM $2 FOR $3), trim(both $4 from y) FROM t",
                "SELECT $1 AS date, $2::interval, CAST($3 AS date), date($4), text, timestamp($5) FROM t",
                "SELECT t.time, $1 -- interval $2",
                "INSERT INTO t (date, time) VALUES ($1, $2)",
            })
    void whatever_the_server_takes_stays_the_very_same(String query) {
        assertThat(TypedLiterals.asCasts(query)).isSameAs(query);
    }
}
