package dev.underpin.postgresql.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Outcome;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.engine.Twin;
import dev.underpin.engine.TwinWish;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.ValueForm;
import dev.underpin.postgresql.PostgresEngine;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Fingerprint;
import dev.underpin.sql.Token;
import dev.underpin.sql.TokenKind;
import dev.underpin.sql.Tokens;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A query with its constants and what is left when they are taken out: both are planned, with the same nodes. */
class NormalisedQueryTest {

    private static final List<String> DATABASE = List.of(
            "CREATE TYPE mood AS ENUM ('good', 'bad')",
            "CREATE TABLE t (id integer PRIMARY KEY, n integer NOT NULL, d date NOT NULL, ts timestamptz NOT NULL, at timestamp,"
                    + " clock time, f double precision, nu numeric, s text, j jsonb, u uuid, ip inet, span interval, m mood, b boolean)",
            "INSERT INTO t (id, n, d, ts, s, b) SELECT i, i % 10, date '2025-01-01' + i % 900,"
                    + " timestamptz '2025-01-01' + i * interval '1 hour', 's' || i % 7, i % 2 = 0 FROM generate_series(1, 9000) i",
            "CREATE INDEX t_d ON t (d)",
            "CREATE FUNCTION own(numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT $1'",
            "CREATE FUNCTION own(real) RETURNS real LANGUAGE sql IMMUTABLE AS 'SELECT $1'",
            "VACUUM ANALYZE t");

    private static final List<String> TYPED = List.of(
            "SELECT * FROM t WHERE ts > now() - interval '90 days'",
            "SELECT * FROM t WHERE n = 3 AND ts > now() - interval '90' day AND at < timestamp '2025-01-01' - interval '3 4:00' day to minute",
            "SELECT - interval '1 day', interval(3) '1.5 s', interval '1' second, span * 2 + interval '2' hour FROM t",
            "SELECT * FROM t WHERE d = date '2025-03-01' + 1 OR d = pg_catalog.date '2025-04-01'",
            "SELECT * FROM t WHERE ts BETWEEN timestamptz '2025-01-01' AND timestamp with time zone '2025-02-01' + '1 day'",
            "SELECT timestamp(0) '2025-01-01' AT TIME ZONE 'UTC', timestamp without time zone '2025-01-01' FROM t WHERE clock > time '12:00'",
            "SELECT time with time zone '12:00+00', time(0) '12:00', timestamp(3) with time zone '2025-01-01', timetz '12:00+00' FROM t",
            "SELECT numeric '1.5', numeric(10,2) '1.5', double precision '1.5', integer '4', int8 '5', float '1', boolean 'true' FROM t",
            "SELECT * FROM t WHERE u = uuid 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11' OR j @> jsonb '{\"a\": 1}' OR ip << inet '10.0.0.0/8'",
            "SELECT character varying(3) 'abc', varchar 'x', char(2) 'ab', bit varying(3) '101', text 'x' || s, point '(1,2)' FROM t",
            "SELECT * FROM t WHERE m = public.mood 'bad' OR m = \"mood\" 'bad'",
            "SELECT sum(n) OVER (ORDER BY d RANGE interval '1 day' PRECEDING) FROM t",
            "SELECT date_trunc('month', ts) AS month, count(*) FROM t WHERE ts >= timestamptz '2025-03-01' AND s LIKE 'a%' ESCAPE '!'"
                    + " GROUP BY date_trunc('month', ts) ORDER BY month LIMIT 10 OFFSET 20");

    private static final List<String> GROUPED = List.of(
            "SELECT date_trunc('day', d) AS day, count(*) FROM t WHERE n = 1 GROUP BY date_trunc('day', d) ORDER BY date_trunc('day', d)",
            "SELECT n, extract(year from d), sum(n) FROM t GROUP BY n, extract(year from d) HAVING extract(year from d) > 2024",
            "SELECT s || 'a' FROM t GROUP BY s || 'a' UNION ALL SELECT s || 'b' FROM t GROUP BY s || 'b', CASE WHEN n = 1 THEN 2 END");

    private static final List<String> FIELDS = List.of(
            "SELECT * FROM t WHERE extract(year from d) = 2025",
            "SELECT extract(epoch from ts - timestamptz '2025-01-01') FROM t WHERE EXTRACT ( dow FROM ts ) IN (0, 6)",
            "SELECT extract(hour from timestamp '2025-01-01 12:00'), extract(day from interval '1 day') FROM t");

    private static final List<String> NUMBERS = List.of(
            "SELECT * FROM t ORDER BY id LIMIT 10 OFFSET 3 * 10",
            "SELECT * FROM t ORDER BY id LIMIT 10 OFFSET (3 - 1) * (10)",
            "SELECT 'größer 😀', 2 * 3 FROM t /* ä */ WHERE n = 2 + 3 * 4",
            "SELECT * FROM generate_series(1, 10)",
            "SELECT * FROM pg_catalog.generate_series(1, 10, 2)",
            "SELECT sum(1), avg(2.5), max(3), - (4), to_char(5, '9') FROM t",
            "SELECT * FROM t WHERE d + 1 > date '2025-01-01'",
            "SELECT * FROM t WHERE d >= current_date - 30",
            "SELECT * FROM t WHERE s = 'a' AND d BETWEEN current_date - 30 AND current_date - 1 AND n = 2",
            "SELECT sum(CASE WHEN s = 's1' THEN 1 ELSE 0 END), 100.0 * sum(CASE s WHEN 's2' THEN n * 2 ELSE 0 END) / count(*) FROM t",
            "SELECT CASE WHEN s = 's1' THEN 'x' ELSE 'y' END, CASE WHEN s = 's1' THEN 1 ELSE 2 END * n FROM t WHERE s IN ('s1', 's2')",
            "SELECT sum(coalesce(CASE WHEN s = 's1' THEN 1 END, 0)), coalesce(nullif(1, 2), 0) + 1 FROM t",
            "SELECT * FROM t WHERE id = ANY (ARRAY[1, 2, 3])",
            "SELECT (current_date - 7)::timestamp, CAST(current_date - 7 AS timestamp) FROM t",
            "SELECT date_trunc('month', current_date - 7), make_date(2025, 1 + 1, 3) FROM t",
            "UPDATE t SET n = CASE WHEN id = 1 THEN 2 ELSE 3 END, d = current_date - 1 WHERE id IN (1, 2)",
            "SELECT * FROM t WHERE b = CASE WHEN n = 1 THEN true ELSE false END",
            "SELECT * FROM t WHERE CASE WHEN n = 1 THEN true ELSE false END",
            "SELECT own(1.5) FROM t",
            "SELECT 'a' IS NULL, null IS NOT NULL, id FROM t WHERE n = 1");

    /** Behind them a parenthesis holds what belongs to the type. */
    private static final Pattern LENGTHS = Pattern.compile("interval|second|timestamp|time|numeric|varying|char");

    private final Engine engine = new PostgresEngine();

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void plans_have_the_same_nodes(int version) {
        try (Scratch real = engine.scratch(new ScratchWish(version))) {
            DATABASE.forEach(sql ->
                    assertThat(real.runTrusted(TwinTest.statement(sql))).as(sql).isNotInstanceOf(Outcome.Failed.class));
            real.endOfFile();
            TwinBundle bundle = real.database()
                    .plannerStatistics(new TwinWish("t", Instant.EPOCH, ValueForm.PLAIN), Progress.SILENT);
            try (Twin twin = engine.twin(bundle, Progress.SILENT)) {
                Map<String, String> different = new LinkedHashMap<>();
                for (List<String> queries : List.of(TYPED, GROUPED, FIELDS, NUMBERS)) {
                    queries.forEach(query -> compare(twin, query, different));
                }
                assertThat(different).isEmpty();
                refusalsAreThoseOfTheQuery(twin);
            }
        }
    }

    private static void compare(Twin twin, String query, Map<String, String> different) {
        List<String> own = PlanCosts.nodes(twin.explain(query).json());
        for (String normalised : Set.of(
                withoutConstants(query),
                Fingerprint.of(query, Dialect.POSTGRESQL).text())) {
            try {
                List<String> nodes = PlanCosts.nodes(twin.explain(normalised).json());
                if (!nodes.equals(own)) {
                    different.put(normalised, nodes + " and not " + own);
                }
                if (twin.tree(normalised).isEmpty()) {
                    different.put(normalised, "no tree");
                }
            } catch (UsageException e) {
                different.put(normalised, e.toString() + " " + e.detail());
            }
        }
    }

    /** As pg_stat_statements has it: fields of EXTRACT are constants, what belongs to a type is none. */
    private static String withoutConstants(String query) {
        List<Token> tokens = Tokens.of(query, Dialect.POSTGRESQL);
        var written = new StringBuilder();
        int values = 0;
        int copied = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (isConstant(tokens, i)) {
                Token token = tokens.get(i);
                written.append(query, copied, token.offset()).append('$').append(++values);
                copied = token.offset() + token.text().length();
            }
        }
        return written.append(query.substring(copied)).toString();
    }

    private static boolean isConstant(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (at > 1 && tokens.get(at - 2).is("extract")) {
            return true;
        }
        if (token.kind() == TokenKind.NUMBER) {
            boolean place = tokens.get(at - 1).is("by");
            int opening = tokens.get(at - 1).is(",") ? at - 3 : at - 1;
            boolean length = tokens.get(opening).is("(")
                    && LENGTHS.matcher(tokens.get(opening - 1).text()).matches();
            return !place && !length;
        }
        return token.kind() == TokenKind.STRING || token.is("true") || token.is("false");
    }

    private static void refusalsAreThoseOfTheQuery(Twin twin) {
        refused(() -> twin.explain("SELECT sum(s || $1), nowhere(n + $2) FROM t"), "function sum(text) does not exist");
        refused(() -> twin.explain("SELECT nowhere(n * (d - $1)) FROM t"), "function nowhere(integer) does not exist");
        refused(() -> twin.tree("SELECT n FROM t WHERE d + $1 > span"), "operator is not unique: date + unknown");
        refused(() -> twin.explain("SELECT date $1 date $2 FROM t"), "syntax error");
    }

    private static void refused(ThrowingCallable asked, String detail) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        UsageException.class, e -> assertThat(e.detail()).startsWith(detail));
    }
}
