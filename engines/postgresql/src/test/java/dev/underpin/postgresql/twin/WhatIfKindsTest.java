package dev.underpin.postgresql.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Outcome;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.engine.Twin;
import dev.underpin.engine.TwinWish;
import dev.underpin.model.catalog.IndexKey;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.twin.IndexChoice;
import dev.underpin.model.twin.IndexWish;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.ValueForm;
import dev.underpin.model.twin.WhatIf;
import dev.underpin.postgresql.PostgresEngine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What-ifs over expressions and partitions, from wishes, and such as the server does not take. */
class WhatIfKindsTest {

    private static final Engine ENGINE = new PostgresEngine();
    private static final ObjectName ACCOUNT = new ObjectName("public", "account");

    private static final List<String> DATABASE = List.of(
            "CREATE TABLE account (id integer PRIMARY KEY, email text NOT NULL, \"Odd name\" integer, made date)",
            "INSERT INTO account SELECT i, 'Person.' || md5(i::text), i % 7, date '2020-01-01' + i % 900 FROM generate_series(1, 40000) i",
            "CREATE TABLE event (at date NOT NULL, kind integer, account_id integer) PARTITION BY RANGE (at)",
            "CREATE TABLE event_old PARTITION OF event FOR VALUES FROM ('2020-01-01') TO ('2021-01-01')",
            "CREATE TABLE event_new PARTITION OF event FOR VALUES FROM ('2021-01-01') TO ('2022-01-01')",
            "INSERT INTO event SELECT date '2020-01-01' + i % 730, i % 50, i % 9000 FROM generate_series(1, 60000) i",
            "VACUUM ANALYZE account",
            "VACUUM ANALYZE event");

    private static Scratch real;
    private static TwinBundle bundle;
    private static Twin twin;

    @BeforeAll
    static void build() {
        real = ENGINE.scratch(ScratchWish.NEWEST);
        DATABASE.forEach(sql ->
                assertThat(real.runTrusted(TwinTest.statement(sql))).as(sql).isNotInstanceOf(Outcome.Failed.class));
        real.endOfFile();
        bundle = real.database()
                .plannerStatistics(new TwinWish("accounts", Instant.EPOCH, ValueForm.PSEUDONYMS), Progress.SILENT);
        twin = ENGINE.twin(bundle, Progress.SILENT);
    }

    @AfterAll
    static void end() {
        twin.close();
        real.close();
    }

    @Test
    void an_expression_has_as_many_values_as_its_column() {
        WhatIf.Made made = made("CREATE INDEX CONCURRENTLY ON account (lower(email))");
        assertThat(made.assumptions()).anyMatch(text -> text.contains("lower(email)") && text.contains("ANALYZE"));
        String query = "SELECT id FROM account WHERE lower(email) = $1";
        assertThat(twin.explain(query).rows()).isEqualTo(200);
        assertThat(twin.explain(query, seen(made)).rows()).isEqualTo(1);

        real.runTrusted(TwinTest.statement("CREATE INDEX really ON account (lower(email))"));
        real.runTrusted(TwinTest.statement("ANALYZE account"));
        real.endOfFile();
        TwinBundle after = real.database()
                .plannerStatistics(new TwinWish("accounts", Instant.EPOCH, ValueForm.PSEUDONYMS), Progress.SILENT);
        long pages = after.relations().stream()
                .filter(facts -> facts.relation().name().equals("really"))
                .findFirst()
                .orElseThrow()
                .pages();
        assertThat(made.bytes() / 8192.0).isBetween(0.9 * pages, 1.1 * pages);
        try (Twin later = ENGINE.twin(after, Progress.SILENT)) {
            double own = later.cost(query, IndexChoice.AS_IS).cost();
            assertThat(twin.cost(query, seen(made)).cost()).isBetween(0.95 * own, 1.05 * own);
        }
        real.runTrusted(TwinTest.statement("DROP INDEX really"));
        real.endOfFile();
    }

    @Test
    void values_of_an_expression_are_as_common_as_those_it_is_made_from() {
        TwinBundle plain = real.database()
                .plannerStatistics(new TwinWish("accounts", Instant.EPOCH, ValueForm.PLAIN), Progress.SILENT);
        try (Twin open = ENGINE.twin(plain, Progress.SILENT)) {
            List<WhatIf> whatIfs = open.whatIf(List.of("CREATE INDEX ON account ((\"Odd name\" * 10))"));
            IndexChoice choice = seen((WhatIf.Made) whatIfs.getFirst());
            String query = "SELECT FROM account WHERE \"Odd name\" * 10 = ";
            assertThat(open.explain(query + "30", choice).rows()).isBetween(5_000.0, 6_500.0);
            assertThat(open.explain(query + "5", choice).rows()).isEqualTo(1);
            assertThat(open.explain("SELECT DISTINCT \"Odd name\" * 10 FROM account", choice)
                            .rows())
                    .isEqualTo(7);
        }
    }

    @Test
    void the_index_of_a_partitioned_table_is_those_of_its_partitions() {
        WhatIf.Made made = made("CREATE INDEX ON event (account_id)");
        assertThat(made.rows()).isEqualTo(60_000);
        assertThat(twin.cost("SELECT FROM event WHERE account_id = $1", seen(made))
                        .indexes())
                .containsExactly(made.name());
        assertThat(twin.explain("SELECT FROM event WHERE account_id = $1", seen(made))
                        .text())
                .contains("event_old_account_id_idx", "event_new_account_id_idx");
        assertThat(twin.cost("SELECT FROM event WHERE account_id = $1", IndexChoice.AS_IS)
                        .indexes())
                .isEmpty();
    }

    @Test
    void an_order_is_asked_for_whether_it_is_sorted_or_read_from_an_index_or_from_pieces() {
        String byKey = "SELECT \"Odd name\" FROM account WHERE made IS NOT NULL ORDER BY id LIMIT ";
        for (String query : List.of(byKey + "5", byKey + "$1", byKey + "$1")) {
            assertThat(twin.explain(query).text())
                    .contains("Index Scan using account_pkey")
                    .doesNotContain("Sort");
            assertThat(orders(query)).as(query).containsExactly("id");
            assertThat(twin.explain(query).text())
                    .as("the plan is that of before")
                    .contains("account_pkey");
        }
        String ofPieces = "SELECT kind FROM event WHERE account_id = 7 ORDER BY at DESC LIMIT 5";
        assertThat(twin.scans(ofPieces)).hasSize(2);
        assertThat(orders(ofPieces)).containsExactly("at", "at");
    }

    private static List<String> orders(String query) {
        return twin.scans(query).stream()
                .flatMap(scan -> scan.orders().stream())
                .map(order -> order.getFirst().text())
                .toList();
    }

    @Test
    void a_wish_becomes_a_statement() {
        var wish = new IndexWish(
                ACCOUNT,
                "btree",
                false,
                List.of(
                        new IndexKey("Odd name", null, true, false, null, null),
                        new IndexKey(null, "lower(email)", false, true, "text_pattern_ops", "\"C\"")),
                List.of("id"),
                "made IS NOT NULL",
                Map.of("fillfactor", "80"));
        String statement = ENGINE.phrasing().createIndex(wish);
        assertThat(statement)
                .isEqualTo("CREATE INDEX ON public.account USING btree (\"Odd name\" DESC NULLS LAST,"
                        + " (lower(email)) COLLATE \"C\" text_pattern_ops NULLS FIRST)"
                        + " INCLUDE (id) WITH (fillfactor = 80) WHERE made IS NOT NULL");
        assertThat(made(statement).rows()).isEqualTo(40_000);
        assertThat(made(statement.replace("IS NOT NULL", "> '2020-05-05'")).assumptions())
                .anyMatch(text -> text.contains("pseudonyms"));
    }

    @Test
    void what_the_server_does_not_take_is_said_and_the_others_are_made() {
        List<WhatIf> whatIfs = twin.whatIf(List.of(
                "CREATE INDEX ON account (nothing)",
                "CREATE INDEX ON account (made)",
                "CREATE INDEX ON account (made); DROP TABLE account",
                "DROP TABLE account",
                "CREATE INDEX IF NOT EXISTS account_pkey ON account (made)"));
        assertThat(whatIfs.stream().map(Object::getClass).collect(Collectors.toList()))
                .isEqualTo(List.of(
                        WhatIf.Refused.class,
                        WhatIf.Made.class,
                        WhatIf.Refused.class,
                        WhatIf.Refused.class,
                        WhatIf.Refused.class));
        assertThat(((WhatIf.Refused) whatIfs.getFirst()).reason()).contains("nothing");
        assertThat(twin.explain("SELECT FROM account").rows()).isEqualTo(40_000);
    }

    private static WhatIf.Made made(String definition) {
        WhatIf whatIf = twin.whatIf(List.of(definition)).getFirst();
        assertThat(whatIf).isInstanceOf(WhatIf.Made.class);
        return (WhatIf.Made) whatIf;
    }

    private static IndexChoice seen(WhatIf.Made made) {
        return IndexChoice.with(Set.of(made.name()));
    }
}
