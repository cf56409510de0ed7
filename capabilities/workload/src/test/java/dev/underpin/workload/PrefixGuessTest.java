package dev.underpin.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which database and which application a line is of, out of the lines alone. */
class PrefixGuessTest {

    private static final List<String> APPLICATIONS =
            List.of("psql", "PostgreSQL JDBC Driver", "DBeaver 23.1.0 - Main", "sidekiq/mailers", "underpin");

    /** Of sessions, as the placeholders say; the first comes before the session is known. */
    private static List<String> lines(String session, List<String> applications) {
        var lines = new ArrayList<String>();
        lines.add(line(0, filled(session, "[unknown]", "[unknown]", "[unknown]"), "connection received: host=[local]"));
        for (int i = 0; i < 4 * applications.size(); i++) {
            String application = applications.get(i % applications.size());
            lines.add(
                    line(i % 10, filled(session, "app", "shop", application), "duration: 1.5 ms  statement: SELECT 1"));
        }
        return lines;
    }

    private static String filled(String session, String user, String database, String application) {
        return session.replace("%u", user)
                .replace("%d", database)
                .replace("%a", application)
                .replace("%h", "10.0.0.1");
    }

    private static String line(int number, String session, String message) {
        return "2026-11-28 08:00:0%d.000 UTC [47%<d] ".formatted(number) + session + "LOG:  " + message;
    }

    private static LinePrefix guess(List<String> lines) {
        return Objects.requireNonNull(PrefixGuess.among(lines));
    }

    private static void assertRead(List<String> lines, List<String> applications) {
        LinePrefix guess = guess(lines);
        assertThat(lines.stream().skip(1)).allSatisfy(line -> {
            assertThat(guess.reads(line)).isTrue();
            assertThat(guess.database()).as(guess.prefix()).isEqualTo("shop");
            assertThat(guess.application()).as(guess.prefix()).isIn(applications);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%u@%d/%a ",
                "%u@%d:%a ",
                "%u@%d %a ",
                "%u@%d/%a: ",
                "%u@%d [%a] ",
                "%u@%d,app=%a ",
                "user=%u,db=%d,app=%a,client=%h ",
                "user=%u,db=%d,app=%a ",
                "db=%d,user=%u,app=%a,client=%h ",
                "client=%h user=%u db=%d app=%a "
            })
    void behind_the_database_stands_the_application(String session) {
        assertRead(lines(session, APPLICATIONS), APPLICATIONS);
        for (String one : APPLICATIONS) {
            assertRead(lines(session, List.of(one)), List.of(one));
        }
    }

    @Test
    void lines_of_background_processes_are_read_too() {
        List<String> lines = Stream.concat(
                        Stream.of(line(9, "", "checkpoint starting: time")), lines("%u@%d/%a ", APPLICATIONS).stream())
                .toList();
        LinePrefix guess = guess(lines);
        assertThat(guess.prefix()).isEqualTo("%m [%p] %q%u@%d/%a ");
    }

    @Test
    void a_prefix_that_products_are_shipped_with_comes_first() {
        LinePrefix guess = guess(lines("%u@%d ", List.of("")));
        assertThat(guess.prefix()).isEqualTo("%m [%p] %q%u@%d ");
    }

    /** Where a slash is not in all of them, it is part of a name. */
    @Test
    void databases_may_have_odd_names() {
        List<String> lines = Stream.concat(
                        lines("%u@%d ", List.of("")).stream(), lines("%u@%d/two ", List.of("")).stream())
                .toList();
        LinePrefix guess = guess(lines);
        assertThat(guess.reads(lines.getLast())).isTrue();
        assertThat(guess.database()).isEqualTo("shop/two");
    }
}
