package dev.underpin.postgresql.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Answer;
import dev.underpin.engine.Client;
import dev.underpin.engine.ClientStatement;
import dev.underpin.engine.Parameter;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Recorded;
import dev.underpin.engine.Stage;
import dev.underpin.engine.StageWish;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.postgresql.PostgresEngine;
import dev.underpin.testkit.Scripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of recorded statements, and that the server takes what is made of them. */
class RecordedStatementsTest {

    private static Stage stage;
    private static Catalog catalog;

    @BeforeAll
    static void fill() {
        var engine = new PostgresEngine();
        stage = engine.stage(new StageWish(18, Map.of()));
        Scripts.run(
                engine,
                stage.scratch(),
                "CREATE TYPE mood AS ENUM ('calm', 'busy');"
                        + " CREATE TABLE users (id int PRIMARY KEY, email varchar(30) UNIQUE, mood mood, born date, tags text[]);"
                        + " CREATE TABLE orders (id bigint PRIMARY KEY, user_id int REFERENCES users, total numeric, at timestamptz);"
                        + " CREATE TABLE lines (order_id bigint REFERENCES orders, place int, data jsonb, PRIMARY KEY (order_id, place));"
                        + " CREATE TABLE pg_search_documents (id uuid PRIMARY KEY, ready boolean, span interval);"
                        + " CREATE SCHEMA billing; CREATE TABLE billing.invoices (id int, number text); CREATE UNIQUE INDEX ON billing.invoices (lower(number)); INSERT INTO billing.invoices VALUES (1);"
                        + " CREATE TABLE seats (user_id int REFERENCES users, order_id bigint REFERENCES orders, since date, PRIMARY KEY (user_id, order_id));"
                        + " CREATE TABLE days (day date, user_id int REFERENCES users, share numeric(5, 2), PRIMARY KEY (user_id, day));"
                        + " INSERT INTO users VALUES (1, 'a@b', 'busy', '1990-01-01', '{x}');"
                        + " INSERT INTO orders VALUES (7, 1, 12.5, now()); INSERT INTO lines VALUES (7, 1, '{}');"
                        + " INSERT INTO users (id) VALUES (3); INSERT INTO seats VALUES (3, 7, '2026-01-01');"
                        + " INSERT INTO days VALUES ('2026-01-01', 1, 1);");
        try (Client superuser = stage.client()) {
            for (String sql : List.of(
                    "CREATE FOREIGN DATA WRAPPER w",
                    "CREATE SERVER s FOREIGN DATA WRAPPER w",
                    "CREATE FOREIGN TABLE elsewhere (id int) SERVER s")) {
                assertThat(superuser
                                .call(new ClientStatement(sql, List.of()), List.of())
                                .refusal())
                        .isEmpty();
            }
        }
        catalog = stage.scratch().database().read(Progress.SILENT).catalog();
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select * from orders o join users u on u.id = o.user_id where u.id = $1 and o.id = $2  | users.id orders.id
            select id from users where lower(email) = $1 or born between $2 and $3                  | users.email users.born users.born
            select id from orders where total * $1 > $2 limit $3 offset $4                          | 1/2/5/10 1/2/5/10 1/10/20/50 0/0/0/20/100
            select id from users where mood = $1 and id in ($2)                                     | users.mood users.id
            select id from users where $1 = any (tags) and now() - born > $2                        | a/b/ab 1 hour/1 day
            select id from orders where id = any ($1)                                               | orders.id
            select coalesce(mood, $1) from users where tags = $2                                    | calm/busy users.tags
            insert into users(id, email, mood) values ($1, $2, $3)                                  | new new users.mood
            insert into users(id, email) values ($1, $2) on conflict (id) do nothing                | users.id users.email
            insert into lines(order_id, place, data) values ($1, $2, $3) returning data             | lines.order_id new lines.data
            insert into pg_search_documents values ($1, $2, $3)                                     | new pg_search_documents.ready pg_search_documents.span
            insert into billing.invoices values ($1, $2), ($3, $4)                                  | billing.invoices.id new billing.invoices.id new
            insert into users as u (id, born) overriding system value select $1, $2 where $3 > 0    | new users.born 1/2/5/10
            insert into users(email, id) values (lower($1), cast($2 as int)) returning id           | new new
            insert into seats values ($1, $2, $3)                                                   | users.id orders.id seats.since
            insert into days(share, user_id, day) values ($1, $2, $3)                               | days.share days.user_id new
            select id from invoices where id = $1                                                   | billing.invoices.id
            update orders set total = $1, at = $2 where id = $3                                     | orders.total orders.at orders.id
            insert into invoices(id, number) values ($1, $2)                                        | billing.invoices.id new
            select order_id from lines where data ? $1 and data @? $2                               | a/b/ab null
            merge into lines l using orders o on l.order_id = o.id and o.id = $1 when matched then delete | orders.id
            with gone as (delete from lines where place = $1 returning *) select count(*) from gone | lines.place
            select count(*) from orders where at > date $1 - interval $2                            | orders.at 1 hour/1 day
            select 1 from users where tags @> $1 and id <> $2 fetch first $3 rows only              | {"a"}/{"b"}/{"ab"} users.id 1/10/20/50
            """)
    void what_stands_for_its_values(String sql, String values) {
        Recorded recorded = stage.recorded(List.of(sql), catalog, catalog).getFirst();
        assertThat(recorded).isInstanceOfSatisfying(Recorded.Sendable.class, sendable -> {
            assertThat(sendable.statement().parameters().stream()
                            .map(RecordedStatementsTest::told)
                            .collect(Collectors.joining(" ")))
                    .isEqualTo(values);
            assertThat(answer(sendable).refusal()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            begin                                                    | SESSION
            set search_path = $1                                     | SESSION
            deallocate all                                           | SESSION
            prepare x as select $1                                   | SESSION
            listen news                                              | SESSION
            execute x($1)                                            | UNKNOWN
            fetch $1 from c                                          | UNKNOWN
            select $1; select $2                                     | SEVERAL
            create table x (id int)                                  | COMMAND
            copy users to stdout                                     | COMMAND
            vacuum users                                             | COMMAND
            truncate users                                           | COMMAND
            call count_up()                                          | COMMAND
            do $1                                                    | COMMAND
            explain select * from users                              | COMMAND
            select id into copied from users                         | COMMAND
            with x as (select $1) select * into copied from x        | COMMAND
            select relname from pg_class where oid = $1              | SERVER
            select pg_sleep($1) from users                           | SERVER
            select pg_catalog.pg_advisory_lock($1)                   | SERVER
            delete from users where id in (select pid from pg_stat_activity) | SERVER
            select * from information_schema.tables                  | SERVER
            insert into elsewhere values ($1)                        | ELSEWHERE
            select * from users where id in ($1                      | CUT
            select * from nowhere where id = $1                      | relation "nowhere" does not exist [42P01]
            select colour from users                                 | column "colour" does not exist [42703]
            select * from users wher                                 | works
            update users set id = $1 where                           | syntax error at end of input [42601]
            """)
    void what_is_not_sent(String sql, String why) {
        String told = switch (stage.recorded(List.of(sql), catalog, catalog).getFirst()) {
            case Recorded.Unfit unfit -> unfit.why().name();
            case Recorded.Refused refused -> refused.words();
            case Recorded.Sendable sendable -> "works";
        };
        assertThat(told).isEqualTo(why);
    }

    @Test
    void what_a_refusal_quotes_of_values_is_left_out() {
        try (Client client = stage.client()) {
            assertThat(refusal(client, "SELECT CAST('Lovelace' AS int)"))
                    .isEqualTo("invalid input syntax for type integer [22P02]");
            assertThat(refusal(client, "INSERT INTO users (id, email) VALUES (2, 'a@b')"))
                    .isEqualTo("duplicate key value violates unique constraint \"users_email_key\" [23505]");
            assertThat(refusal(client, "INSERT INTO users (id, email) VALUES (2, repeat('Lovelace', 9))"))
                    .doesNotContain("Lovelace");
            assertThat(refusal(client, "DO $$ BEGIN RAISE EXCEPTION 'no Lovelace'; END $$"))
                    .isEqualTo("a function or trigger refused it [P0001]");
        }
    }

    private static String refusal(Client client, String sql) {
        return client.tryOut(new ClientStatement(sql, List.of()), List.of())
                .refusal()
                .orElse("works");
    }

    private static String told(Parameter parameter) {
        return switch (parameter) {
            case Parameter.Drawn drawn -> drawn.toString().replace("public.", "");
            case Parameter.AnyOf any ->
                any.values().stream().map(String::valueOf).collect(Collectors.joining("/"));
            case Parameter.Fresh fresh -> "new";
        };
    }

    /** With the first values that there are. */
    private static Answer answer(Recorded.Sendable sendable) {
        var values = new ArrayList<@Nullable String>();
        for (Parameter parameter : sendable.statement().parameters()) {
            values.add(
                    switch (parameter) {
                        case Parameter.Drawn(var column) ->
                            stage.draw(column.table(), Set.of(column.column()), 1).stream()
                                    .findFirst()
                                    .map(row -> row.get(column.column()))
                                    .orElse("1");
                        case Parameter.AnyOf any -> any.values().getFirst();
                        case Parameter.Fresh fresh ->
                            switch (fresh.form()) {
                                case NUMBER, TEXT -> String.valueOf(fresh.beyond() + 99 + values.size());
                                case DAY -> "2026-02-03";
                                case UUID -> "00000000-0000-4000-8000-000000000001";
                            };
                    });
        }
        try (Client client = stage.client()) {
            return client.tryOut(sendable.statement(), values);
        }
    }
}
