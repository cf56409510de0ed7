package dev.underpin.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.postgresql.LoggingServer;
import dev.underpin.sql.Dialect;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is read from a server's log is what was run: for generated statements, prefixes and logging settings, in all formats, by sessions that
 * take turns. The prefix is given once and found from the lines once.
 */
class ServerLogLawTest {

    private static final String END = "the end of the trial";
    private static final int TRIALS = 14;
    private static final int STATEMENTS = 30;

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 18})
    void what_is_read_is_what_was_run(int version) throws Exception {
        try (LoggingServer server = LoggingServer.start(version)) {
            for (int seed = 1; seed <= (version == 18 ? TRIALS : 3); seed++) {
                trial(server, seed);
            }
        }
    }

    private static void trial(LoggingServer server, int seed) throws Exception {
        var random = new Random(seed);
        String prefix = seed == 1 ? "%m [%p] " : GeneratedPrefix.of(random);
        List<LoggingWay> ways = List.of(LoggingWay.values());
        LoggingWay way = ways.get(seed % ways.size());
        server.setPrefix(prefix);
        List<String> formats = server.version() >= 15 ? List.of("log", "csv", "json") : List.of("log", "csv");
        long[] from = {server.size("log"), server.size("csv"), formats.size() > 2 ? server.size("json") : 0};
        List<LoggedStatement> run = run(server, random, way);
        for (int i = 0; i < formats.size(); i++) {
            List<String> lines = server.lines(formats.get(i), from[i], END);
            String trial = "seed " + seed + " on " + server.version() + ", " + formats.get(i) + ", " + way
                    + ", prefix '" + prefix + "'";
            check(trial, lines, prefix, run);
            assertThat(read(lines, prefix).stream().anyMatch(execution -> execution.preparing() > 0))
                    .as(trial + ": parsing and binding")
                    .isEqualTo(way.namesWhatIsBound());
            check(trial + ", found", lines, null, run);
        }
    }

    private static List<LoggedStatement> run(LoggingServer server, Random random, LoggingWay way)
            throws SQLException, IOException {
        List<LoggedStatement> run = new ArrayList<>();
        try (Connection simple = server.connect(Map.of("preferQueryMode", "simple", "ApplicationName", "the shop"));
                Connection extended = server.connect(Map.of("prepareThreshold", "2"));
                Connection plain = server.connect(Map.of())) {
            for (Connection connection : List.of(simple, extended, plain)) {
                way.begin(connection);
            }
            for (int i = 0; i < STATEMENTS; i++) {
                LoggedStatement statement = LoggedStatement.of(random, i);
                Connection connection = statement.bound().isEmpty()
                        ? List.of(simple, extended, plain).get(i % 3)
                        : List.of(extended, plain).get(i % 2);
                statement.run(connection);
                run.add(statement);
            }
            try (var last = plain.createStatement()) {
                last.execute("SELECT '" + END + "'");
                last.execute("SELECT '" + END + " is told'");
            }
        }
        return run;
    }

    private static List<Execution> read(List<String> lines, @Nullable String prefix) {
        List<Execution> read = new ArrayList<>();
        var notes = new Notes();
        var collector = new Collector(Dialect.POSTGRESQL, Limits.USUAL, notes);
        var log = new ServerLog(read::add, (trail, lifetime) -> {}, notes);
        LineSink sink =
                Recognition.of("server", lines, KnownOfLog.named(prefix, null)).open(log, collector, notes);
        lines.forEach(sink::line);
        sink.end();
        log.end();
        return read;
    }

    private static void check(String trial, List<String> lines, @Nullable String prefix, List<LoggedStatement> run) {
        List<Execution> read = read(lines, prefix);
        List<String> texts = read.stream()
                .filter(execution -> !execution.text().startsWith("SET ")
                        && !execution.text().contains(END))
                .map(execution -> execution.text() + " ← " + execution.bound() + " " + execution.outcome())
                .sorted()
                .toList();
        assertThat(texts)
                .as(trial)
                .isEqualTo(run.stream().map(LoggedStatement::told).sorted().toList());
        assertThat(read.stream().filter(execution -> execution.outcome() == Execution.Outcome.DONE))
                .as(trial + ": every one has its time")
                .allMatch(execution ->
                        execution.milliseconds() >= 0 || execution.text().contains(END));
    }
}
