package dev.underpin.postgresql.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.LockWatch;
import dev.underpin.engine.Stage;
import dev.underpin.engine.StageWish;
import dev.underpin.model.rehearsal.LockSpan;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every lock that is held for longer than the watch was blind for is caught, with its mode and for about as long as it was held. */
class LockWatchTest {

    private static final int HOLDS = 60;
    private static final List<String> MODES =
            List.of("SHARE UPDATE EXCLUSIVE", "SHARE", "SHARE ROW EXCLUSIVE", "EXCLUSIVE", "ACCESS EXCLUSIVE");

    private record Hold(String mode, double from, double to) {}

    @Test
    void every_hold_is_caught() throws SQLException, InterruptedException {
        var random = new Random(3);
        var holds = new ArrayList<Hold>();
        try (Stage stage = PostgresStage.open(new StageWish(18, Map.of()));
                Connection plan = session(stage, "underpin");
                Statement statement = plan.createStatement()) {
            statement.execute("CREATE TABLE public.held (id integer PRIMARY KEY)");
            try (LockWatch watch = stage.watch()) {
                plan.setAutoCommit(false);
                int last = 0;
                for (int i = 0; i < HOLDS; i++) {
                    // Between two looks, two holds of one mode are one.
                    last = (last + 1 + random.nextInt(MODES.size() - 1)) % MODES.size();
                    String mode = MODES.get(last);
                    statement.execute("LOCK TABLE public.held IN " + mode + " MODE");
                    double from = watch.now();
                    Thread.sleep(20 + random.nextInt(40));
                    holds.add(new Hold(mode, from, watch.now()));
                    plan.commit();
                    Thread.sleep(30 + random.nextInt(30));
                }
                Thread.sleep(200);
                double blindest = watch.blindest();
                List<LockSpan> spans = watch.spans();
                assertThat(spans).allMatch(LockSpan::plan).hasSizeGreaterThan(HOLDS / 4);
                assertThat(holds.stream().filter(hold -> hold.to() - hold.from() > blindest))
                        .allSatisfy(hold -> assertThat(spans).anyMatch(span -> isSeen(hold, span, blindest)));
            }
        }
    }

    private static boolean isSeen(Hold hold, LockSpan span, double blindest) {
        return span.mode().name().equals(hold.mode())
                && span.from() >= hold.from() - blindest
                && span.from() <= hold.to()
                && span.held() <= hold.to() - hold.from() + 2 * blindest;
    }

    @Test
    void who_waits_is_seen_on_the_table_even_where_it_waits_for_an_index() throws SQLException, InterruptedException {
        try (Stage stage = PostgresStage.open(new StageWish(18, Map.of()));
                Connection plan = session(stage, "underpin");
                Connection client = session(stage, "application")) {
            try (Statement statement = plan.createStatement()) {
                statement.execute("CREATE TABLE public.held (id integer PRIMARY KEY)");
                try (LockWatch watch = stage.watch()) {
                    plan.setAutoCommit(false);
                    statement.execute("DROP INDEX IF EXISTS public.no_such");
                    statement.execute("ALTER INDEX public.held_pkey RENAME TO held_key");
                    Thread waiting = Thread.ofVirtual().start(() -> read(client));
                    Thread.sleep(300);
                    plan.commit();
                    waiting.join();
                    Thread.sleep(50);
                    assertThat(watch.spans())
                            .allMatch(span -> span.relation().toString().equals("public.held"))
                            .anyMatch(span -> span.plan() && span.held() > 250);
                }
            }
        }
    }

    private static void read(Connection client) {
        try (Statement statement = client.createStatement()) {
            statement.execute("REINDEX INDEX public.held_pkey");
        } catch (SQLException renamedMeanwhile) {
            // It waited, which is all that is looked at.
        }
    }

    private static Connection session(Stage stage, String application) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", "underpin_admin");
        properties.setProperty("password", String.valueOf(stage.target().password()));
        properties.setProperty("ApplicationName", application);
        return DriverManager.getConnection(
                "jdbc:postgresql://" + stage.target().url().replaceFirst("^.*@", ""), properties);
    }
}
