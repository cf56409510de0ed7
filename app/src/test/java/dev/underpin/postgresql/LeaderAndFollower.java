package dev.underpin.postgresql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A server with pg_stat_statements, and one that follows it. In the engine's package, as it starts what the engine starts for scratch. */
public final class LeaderAndFollower implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String DATABASE = "postgres";

    private final ServerProcess leader;
    private final ServerProcess follower;

    private LeaderAndFollower(ServerProcess leader, ServerProcess follower) {
        this.leader = leader;
        this.follower = follower;
    }

    /** @param statements run on the leader before there is a follower */
    public static LeaderAndFollower start(String... statements) throws IOException, SQLException {
        ServerArchive archive = ServerArchive.closestTo(18);
        Path installation = ServerFiles.unpacked(archive);
        Path data = DataTemplate.copy(archive, installation);
        Files.writeString(
                data.resolve("postgresql.conf"),
                "\nshared_preload_libraries = 'pg_stat_statements'\nlog_line_prefix = '%m [%p] %q%d %u '\n",
                StandardOpenOption.APPEND);
        ServerSettings settings = ServerSettings.durable(Map.of());
        ServerProcess leader = ServerProcess.start(installation, data, DataTemplate.password(data), settings);
        try {
            run(leader, statements);
            return new LeaderAndFollower(leader, Follower.start(leader, 18, installation, settings));
        } catch (SQLException | RuntimeException e) {
            leader.close();
            throw e;
        }
    }

    public void onLeader(String... statements) throws SQLException {
        run(leader, statements);
    }

    public void onFollower(String... statements) throws SQLException {
        run(follower, statements);
    }

    /** Waits until the follower has all that the leader has written. */
    public void caughtUp() throws SQLException, InterruptedException {
        String written = answer(leader, "SELECT pg_current_wal_lsn()::text");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (answer(follower, "SELECT pg_last_wal_replay_lsn() < '" + written + "'::pg_lsn")
                .equals("t")) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("the follower stays behind");
            }
            Thread.sleep(10);
        }
    }

    /** When the follower's counts began. */
    public Instant countingSince() throws SQLException {
        return Instant.parse(answer(
                follower,
                "SELECT to_char(stats_reset AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                        + " FROM pg_stat_database WHERE datname = current_database()"));
    }

    private static String answer(ServerProcess server, String question) throws SQLException {
        try (Connection connection = server.connect(DATABASE, ScratchServer.ADMIN);
                Statement statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void run(ServerProcess server, String... statements) throws SQLException {
        try (Connection connection = server.connect(DATABASE, ScratchServer.ADMIN);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** What {@code underpin.yaml} says of both: {@code leader} and {@code follower}. */
    public String sources() {
        return "sources:\n" + source("leader", leader) + source("follower", follower);
    }

    private static String source(String name, ServerProcess server) {
        return "  " + name + ":\n    url: " + server.url(DATABASE, ScratchServer.ADMIN)
                + "\n    password-command: echo " + server.password() + "\n";
    }

    @Override
    public void close() {
        follower.close();
        leader.close();
    }
}
