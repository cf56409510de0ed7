package dev.underpin.postgresql;

import dev.underpin.model.fault.EngineException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A running server over a data folder, reachable on this machine only. It ends, and its folder goes, when it is closed or
 * when this process dies, however it dies: a small shell waits for the end of its input and then cleans up.
 */
public final class ServerProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);

    /** $1 the data folder, the rest the server's command line. */
    private static final String KEEPER = """
            trap '' INT TERM HUP
            folder=$1; shift
            "$@" </dev/null >"$folder/server.log" 2>&1 &
            server=$!
            while read -r line; do :; done
            kill -QUIT "$server" 2>/dev/null
            wait "$server" 2>/dev/null
            rm -rf "$folder"
            """;

    private final Process keeper;
    private final Path data;
    private final int port;
    private final String password;

    private ServerProcess(Process keeper, Path data, int port, String password) {
        this.keeper = keeper;
        this.data = data;
        this.port = port;
        this.password = password;
    }

    /** Starts a server and waits until it answers. */
    static ServerProcess start(Path installation, Path data, String password) {
        IOException last = null;
        for (int attempt = 0; attempt < 3; attempt++) {
            try {
                return startOnce(installation, data, password);
            } catch (IOException e) {
                last = e;
            }
        }
        throw new EngineException(
                "The scratch server did not start",
                String.valueOf(last == null ? "" : last.getMessage()),
                "Its files are under " + data.getParent() + "; is the disk full?",
                last);
    }

    private static ServerProcess startOnce(Path installation, Path data, String password) throws IOException {
        int port = freePort();
        var command = new ArrayList<String>(List.of("sh", "-c", KEEPER, "underpin-keeper", data.toString()));
        command.addAll(ServerCommand.of(
                installation.resolve("bin/postgres"),
                List.of(
                        "-D", data.toString(),
                        "-p", Integer.toString(port),
                        "-c", "listen_addresses=127.0.0.1",
                        "-c", "unix_socket_directories=",
                        "-c", "fsync=off",
                        "-c", "synchronous_commit=off",
                        "-c", "full_page_writes=off",
                        "-c", "max_connections=40",
                        "-c", "max_locks_per_transaction=4096",
                        "-c", "max_wal_size=2GB",
                        "-c", "autovacuum=off",
                        "-c", "wal_level=logical")));
        Process keeper = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var server = new ServerProcess(keeper, data, port, password);
        server.awaitReady();
        return server;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws IOException {
        long deadline = System.nanoTime() + START.toNanos();
        Path log = data.resolve("server.log");
        while (System.nanoTime() < deadline && keeper.isAlive()) {
            String text = Files.exists(log) ? Files.readString(log, java.nio.charset.StandardCharsets.ISO_8859_1) : "";
            if (text.contains("ready to accept connections")) {
                return;
            }
            if (text.contains("FATAL:")) {
                throw new IOException(text.strip());
            }
            pause();
        }
        throw new IOException("no answer within " + START.toSeconds() + " seconds");
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    public int port() {
        return port;
    }

    public Connection connect(String database, String role) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", role);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "underpin");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
    }

    /** The server's data folder. */
    public Path data() {
        return data;
    }

    /** {@code postgres://role@host:port/database}; the password is beside it. */
    String url(String database, String role) {
        return "postgres://" + role + "@127.0.0.1:" + port + "/" + database;
    }

    public String password() {
        return password;
    }

    /** Ends the server and waits until its folder is gone. */
    @Override
    public void close() {
        try {
            keeper.getOutputStream().close();
            keeper.waitFor();
        } catch (IOException e) {
            keeper.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
