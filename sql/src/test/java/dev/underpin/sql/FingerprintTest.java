package dev.underpin.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is one query, what is another, and how it is printed. */
class FingerprintTest {

    private static Fingerprint of(String sql) {
        return Fingerprint.of(sql, Dialect.POSTGRESQL);
    }

    private static void same(String... statements) {
        for (String statement : statements) {
            assertThat(of(statement).id())
                    .as(statement)
                    .isEqualTo(of(statements[0]).id());
        }
    }

    private static void differ(String one, String other) {
        assertThat(of(one).id()).isNotEqualTo(of(other).id());
    }

    @Test
    void values_blanks_case_and_comments_do_not_matter() {
        same(
                "SELECT a FROM t WHERE b = 5 AND c = 'x'",
                "select A\n\tfrom T -- why\nwhere B=17 and c = E'it\\'s'",
                "SELECT a FROM t WHERE b = $1 AND c = $2;",
                "SELECT /* route='/a' */ a FROM t WHERE b = -5 AND c = $$x$$",
                "SELECT a FROM t WHERE b = NULL AND c = true");
        differ("SELECT a FROM t", "SELECT b FROM t");
        differ("SELECT a FROM t WHERE b = 1", "SELECT a FROM t WHERE b > 1");
        differ("SELECT \"A\" FROM t", "SELECT a FROM t");
    }

    @Test
    void null_and_truth_stay_where_they_are_no_values() {
        assertThat(of("SELECT 1 WHERE a IS NULL AND b IS NOT NULL AND c IS TRUE AND d = NULL")
                        .text())
                .isEqualTo("select $1 where a is null and b is not null and c is true and d = $2");
        differ("SELECT 1 WHERE a IS NULL", "SELECT 1 WHERE a IS NOT NULL");
    }

    @Test
    void lists_of_any_length_are_one() {
        same(
                "SELECT 1 FROM t WHERE a IN (1)",
                "SELECT 1 FROM t WHERE a IN (1, 2, 3)",
                "SELECT 1 FROM t WHERE a IN ($1, $2, -3, NULL)");
        same("SELECT 1 FROM t WHERE (a, b) IN ((1, 2))", "SELECT 1 FROM t WHERE (a, b) IN ((1, 2), (3, 4))");
        same("SELECT ANY(ARRAY[1])", "SELECT ANY(ARRAY[1, 2, 3])");
        same(
                "INSERT INTO t (a, b) VALUES (1, 'x') ON CONFLICT DO NOTHING",
                "INSERT INTO t (a, b) VALUES (1, 'x'), (2, 'y'), (3, NULL) ON CONFLICT DO NOTHING");
        same("SELECT * FROM (VALUES (1), (2)) AS v (a)", "SELECT * FROM (VALUES (1)) AS v (a)");
        differ("SELECT 1 FROM t WHERE a IN (1, b)", "SELECT 1 FROM t WHERE a IN (1)");
        differ("INSERT INTO t VALUES (1, now())", "INSERT INTO t VALUES (1, 2), (1, now())");
        differ("SELECT f(1)", "SELECT f(1, 2)");
        assertThat(of("SELECT 1 WHERE a IN (4, 5, 6) AND b IN ('x', 'y')").longestList())
                .isEqualTo(3);
        assertThat(of("SELECT 1 WHERE a IN (4, 5, 6) AND b = 7").values()).containsExactly("1", "4", "7");
    }

    @Test
    void limit_and_offset_are_parameters_of_their_own() {
        Fingerprint page = of("SELECT a FROM t WHERE b = 'x' ORDER BY 2, 1 DESC LIMIT 10 OFFSET 200");
        assertThat(page.text()).isEqualTo("select a from t where b = $1 order by 2, 1 desc limit $2 offset $3");
        assertThat(page.limit()).isEqualTo(2);
        assertThat(page.offset()).isEqualTo(3);
        assertThat(of("SELECT a FROM t FETCH FIRST 5 ROWS ONLY").limit()).isEqualTo(1);
        assertThat(of("SELECT a FROM t LIMIT ALL").limit()).isZero();
        differ("SELECT a FROM t ORDER BY 1", "SELECT a FROM t ORDER BY 2");
    }

    @Test
    void a_minus_is_a_sign_where_nothing_stands_before_it() {
        assertThat(of("SELECT a - 5, -5, b*-5, (-5), f(x)-5, $1 - 5 WHERE a > -1")
                        .text())
                .isEqualTo("select a - $1, $2, b * $3, ($4), f(x) - $5, $6 - $7 where a > $8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT count( * ),a [ 1 ]::numeric(10,2) FROM s . t|select count(*), a[$1]::numeric(10, 2) from s.t",
                "SELECT \"Odd Name\".\"x\" FROM \"Odd Name\"|select \"Odd Name\".\"x\" from \"Odd Name\"",
                "SELECT a->>'k' @> '{}' FROM t|select a ->> $1 @> $2 from t",
                "BEGIN;|begin",
                "SELECT 1; SELECT 'x';|select $1; select $2",
                "EXECUTE f(1, 'x')|execute f($1, $2)",
                "SAVEPOINT a1|savepoint a1"
            })
    void it_is_printed_for_people(String sql, String text) {
        assertThat(of(sql).text()).isEqualTo(text);
    }

    @Test
    void the_printed_form_has_the_same_fingerprint() {
        for (String sql : List.of(
                "SELECT a, -5 FROM t WHERE b IN (1,2) AND c = 'x' LIMIT 5",
                "INSERT INTO t VALUES (1, NULL), (2, 3) RETURNING a::varchar(20)",
                "WITH x AS (SELECT 1) SELECT * FROM x JOIN LATERAL (SELECT 2) y ON TRUE WHERE a[1:2] = ARRAY[1] OR b ~ E'\\d' OR \"select\" = U&'\\0061'")) {
            assertThat(of(of(sql).text()).id()).as(sql).isEqualTo(of(sql).id());
        }
    }

    @Test
    void strings_of_several_statements_are_counted() {
        assertThat(of("SELECT 1; SELECT 2;;").statements()).isEqualTo(2);
        assertThat(of("SELECT 1;").statements()).isEqualTo(1);
    }

    @Test
    void comments_tell_who_asked() {
        assertThat(of("SELECT 1 /*action='%2Fpolls',controller='it\\'s',traceparent='00-5bd6'*/")
                        .tags())
                .isEqualTo(Map.of("action", "/polls", "controller", "it's", "traceparent", "00-5bd6"));
        assertThat(of("/*application:Shop,controller:orders,action:index*/ SELECT 1")
                        .tags())
                .isEqualTo(Map.of("application", "Shop", "controller", "orders", "action", "index"));
        assertThat(of("SELECT 1 /* see issue 12: slow, really */").tags()).isEmpty();
        assertThat(of("SELECT 1 -- a='b'").tags()).isEmpty();
    }

    @Test
    void what_is_damaged_is_read_as_far_as_it_goes() {
        assertThat(of("SELECT 'never closed").text()).isEqualTo("select $1");
        assertThat(of("SELECT a FROM t WHERE b IN (1, 2").text()).isEqualTo("select a from t where b in ($1, $2");
        assertThat(of(")))").text()).isEqualTo(")))");
        assertThat(of("").text()).isEmpty();
    }
}
