package dev.underpin.postgresql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * A server of our own whose log is read while it runs, in all the formats that its version has. In the engine's package, as it starts what the
 * engine starts for scratch.
 */
public final class LoggingServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ServerProcess process;
    private final int version;

    private LoggingServer(ServerProcess process, int version) {
        this.process = process;
        this.version = version;
    }

    /** Starts one. */
    public static LoggingServer start(int majorVersion) throws IOException {
        ServerArchive archive = ServerArchive.closestTo(majorVersion);
        Path installation = ServerFiles.unpacked(archive);
        Path data = DataTemplate.copy(archive, installation);
        Files.writeString(
                data.resolve("postgresql.conf"),
                """

                logging_collector = on
                log_directory = '.'
                log_filename = 'server.log'
                log_file_mode = 0644
                log_destination = 'stderr,csvlog%s'
                lc_messages = 'C'
                log_timezone = 'UTC'
                shared_preload_libraries = 'auto_explain,pg_stat_statements'
                """.formatted(archive.majorVersion() >= 15 ? ",jsonlog" : ""),
                StandardOpenOption.APPEND);
        return new LoggingServer(
                ServerProcess.start(installation, data, DataTemplate.password(data), ServerSettings.SCRATCH),
                archive.majorVersion());
    }

    public int version() {
        return version;
    }

    public Connection connect(Map<String, String> parameters) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", ScratchServer.ADMIN);
        properties.setProperty("password", process.password());
        properties.putAll(parameters);
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + process.port() + "/postgres", properties);
    }

    /** {@code postgres://role@host:port/postgres}. */
    public String url(String role) {
        return process.url("postgres", role);
    }

    public String password() {
        return process.password();
    }

    public void setPrefix(String prefix) throws SQLException, InterruptedException {
        try (Connection connection = connect(Map.of());
                var statement = connection.createStatement()) {
            statement.execute("ALTER SYSTEM SET log_line_prefix = " + Names.literal(prefix));
            statement.execute("SELECT pg_reload_conf()");
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (true) {
                try (var answer = statement.executeQuery("SHOW log_line_prefix")) {
                    if (answer.next() && answer.getString(1).equals(prefix)) {
                        return;
                    }
                }
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("the server does not take the prefix " + prefix);
                }
                Thread.sleep(5);
            }
        }
    }

    /** The log in one of its formats: {@code log}, {@code csv}, {@code json}. */
    public Path log(String extension) {
        return process.data().resolve("server." + extension);
    }

    /** The lines from a place on, once the last of them is there. */
    public List<String> lines(String extension, long from, String last) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            byte[] all = Files.readAllBytes(log(extension));
            String text = new String(all, (int) from, all.length - (int) from, StandardCharsets.UTF_8);
            int end = text.lastIndexOf(last);
            int newline = end < 0 ? -1 : text.indexOf('\n', end);
            if (newline >= 0) {
                return new ArrayList<>(List.of(text.substring(0, newline).split("\n", -1)));
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("the log does not say " + last + " but\n" + text);
            }
            Thread.sleep(5);
        }
    }

    public long size(String extension) throws IOException {
        return Files.size(log(extension));
    }

    @Override
    public void close() {
        process.close();
    }
}
