package dev.underpin.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server prints first and what it prints after reading that, as versions 14 to 18 do. */
class SettledTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ((c)::text = ANY ((ARRAY['a'::character varying, ')'::character varying])::text[])) | ((c)::text = ANY (ARRAY[('a'::character varying)::text, (')'::character varying)::text]))
            (n <> ALL ((ARRAY[1, NULL::integer])::numeric(5,2)[])) | (n <> ALL (ARRAY[(1)::numeric(5,2), (NULL::integer)::numeric(5,2)]))
            ((ARRAY[f(1, 2), x[3]])::s."odd ] type"[]) | (ARRAY[(f(1, 2))::s."odd ] type", (x[3])::s."odd ] type"])
            CREATE STATISTICS s ON (n = ANY (ARRAY[1, 2]::numeric[])) FROM t | CREATE STATISTICS s ON (n = ANY (ARRAY[1::numeric, 2::numeric])) FROM t
            (((a >= 1) AND (a <= 2)) AND (b > 0)) | ((a >= 1) AND (a <= 2) AND (b > 0))
            ((((a OR b) OR c) OR d) AND e) | ((a OR b OR c OR d) AND e)
            UNION SELECT 'x'::text AS text, NULL::timestamp without time zone AS "timestamp" | UNION SELECT 'x'::text, NULL::timestamp without time zone
            SELECT (1)::bigint AS int8, '{}'::s.mood[] AS mood FROM t | SELECT (1)::bigint, '{}'::s.mood[] FROM t
            """)
    void isWhatComesBack(String first, String later) {
        assertThat(SettledText.of(first)).isEqualTo(later);
        assertThat(SettledText.of(later)).isEqualTo(later);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((a AND b) OR c)",
                "(a AND (b AND c))",
                "(NOT (a AND b))",
                "((a)::text = 'x')",
                "SELECT 'x'::text AS kind, (t.c)::text AS text, x AS text FROM t",
                "ARRAY[]::text[]",
                "((ARRAY[ARRAY[1]])::numeric[])",
                "(c = '((ARRAY[1])::numeric[]) AND ((a AND b) AND c)'::text)",
                "(\"((a AND b) AND\" > 1)",
                "E'it''s \\\\' AS \"AS text\"",
                "sum(x) OVER (ORDER BY ((y)) ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)",
            })
    void isLeftAlone(String text) {
        assertThat(SettledText.of(text)).isEqualTo(text);
    }
}
