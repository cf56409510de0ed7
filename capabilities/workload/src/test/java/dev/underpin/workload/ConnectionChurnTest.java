package dev.underpin.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Progress;
import dev.underpin.model.workload.Habit;
import dev.underpin.model.workload.Workload;
import dev.underpin.postgresql.LoggingServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions of a real server that live for a query are seen in each of its formats; one that lives on is none. */
class ConnectionChurnTest {

    private static final int SESSIONS = 35;
    private static final String ASKED = "SELECT count(*) FROM pg_class WHERE relname = 'orders'";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void sessions_for_one_query_are_told(int version) throws Exception {
        try (LoggingServer server = LoggingServer.start(version)) {
            try (Connection admin = server.connect(Map.of());
                    var statement = admin.createStatement()) {
                statement.execute("ALTER SYSTEM SET log_disconnections = on");
                statement.execute("ALTER SYSTEM SET log_min_duration_statement = 0");
            }
            server.setPrefix("%m [%p] ");
            for (int i = 0; i < SESSIONS; i++) {
                try (Connection brief = server.connect(Map.of());
                        var statement = brief.createStatement()) {
                    statement.execute(ASKED);
                }
            }
            try (Connection lasting = server.connect(Map.of());
                    var statement = lasting.createStatement()) {
                for (int i = 0; i < SESSIONS; i++) {
                    statement.execute("SELECT 'all of it' FROM pg_class LIMIT 1");
                }
                statement.execute("SELECT 'the end'");
            }
            for (String format : version == 14 ? List.of("log", "csv") : List.of("log", "csv", "json")) {
                server.lines(format, 0, "the end");
                Path log = Files.copy(server.log(format), folder.resolve("server." + format));
                Workload workload = WorkloadFiles.read("log", List.of(log), null, null, Progress.SILENT);
                assertThat(workload.habits().stream()
                                .filter(Habit.ConnectionChurn.class::isInstance)
                                .map(Habit.ConnectionChurn.class::cast))
                        .as(format)
                        .singleElement()
                        .satisfies(churn -> {
                            assertThat(churn.sessions()).isBetween(SESSIONS - 1L, (long) SESSIONS);
                            assertThat(churn.lifetime()).isBetween(1.0, 1_000.0);
                            assertThat(workload.query(churn.query())
                                            .orElseThrow()
                                            .text())
                                    .contains("count(*)");
                        });
            }
        }
    }
}
