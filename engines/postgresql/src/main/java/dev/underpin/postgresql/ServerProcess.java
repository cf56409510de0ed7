package dev.underpin.postgresql;

import dev.underpin.engine.Database;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A running server over a data folder, reachable on this machine only. It ends, and its folder goes, when it is closed or
 * when this process dies, however it dies: a small shell waits for the end of its input and then cleans up. Each line of its
 * input starts a server again that has died.
 */
public final class ServerProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);

    /** A failure to start, and not a word to a client that was too early. */
    private static final Pattern FATAL = Pattern.compile("FATAL: (?! the database system is )");

    private static final Pattern READY = Pattern.compile("ready to accept (read.only )?connections");

    private static final int STARTS_AGAIN = 5;
    private static final String LOG = "server.log";

    /** $1 the data folder, the rest the server's command line. */
    private static final String KEEPER = """
            trap '' INT TERM HUP
            folder=$1; shift
            start() { "$@" </dev/null >"$folder/server.log" 2>&1 & server=$!; }
            start "$@"
            while read -r line; do wait "$server" 2>/dev/null; start "$@"; done
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
    static ServerProcess start(Path installation, Path data, String password, ServerSettings settings) {
        IOException last = null;
        for (int attempt = 0; attempt < 3; attempt++) {
            try {
                return startOnce(installation, data, password, settings);
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

    private static ServerProcess startOnce(Path installation, Path data, String password, ServerSettings settings)
            throws IOException {
        int port = freePort();
        var command = new ArrayList<String>(List.of("sh", "-c", KEEPER, "underpin-keeper", data.toString()));
        var arguments = new ArrayList<String>(List.of("-D", data.toString(), "-p", Integer.toString(port)));
        settings.byName().forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        command.addAll(ServerCommand.of(installation.resolve("bin/postgres"), arguments));
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
        Path log = data.resolve(LOG);
        while (System.nanoTime() < deadline && keeper.isAlive()) {
            String text = Files.exists(log) ? Files.readString(log, java.nio.charset.StandardCharsets.ISO_8859_1) : "";
            if (READY.matcher(text).find()) {
                return;
            }
            if (FATAL.matcher(text).find()) {
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

    /** Kills the server and its children at once, as a power cut would. */
    public void kill() {
        try {
            long id = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
            ProcessHandle server = ProcessHandle.of(id).orElseThrow(() -> new IOException("it does not run"));
            Stream.concat(server.descendants().toList().stream(), Stream.of(server))
                    .forEach(ProcessHandle::destroyForcibly);
        } catch (IOException e) {
            throw new EngineException("The server of the stage could not be killed", String.valueOf(e), null, e);
        }
    }

    /** Starts a server again that was killed; it recovers, and answers when this returns. */
    public void startAgain() {
        IOException last = null;
        for (int attempt = 0; attempt < STARTS_AGAIN; attempt++) {
            try {
                Files.deleteIfExists(data.resolve(LOG));
                keeper.getOutputStream().write('\n');
                keeper.getOutputStream().flush();
                awaitReady();
                return;
            } catch (IOException theDeadStillHoldItsMemory) {
                last = theDeadStillHoldItsMemory;
            }
        }
        throw new EngineException("The server of the stage did not start again", String.valueOf(last), null, last);
    }

    public int port() {
        return port;
    }

    public Connection connect(String database, String role) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", role);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", Database.APPLICATION);
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
