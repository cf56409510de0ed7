package dev.underpin.bench;

import dev.underpin.engine.Scratch;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Readers and writers that go on whatever happens, each over a connection of its own, each with a statement due at a fixed beat. One
 * that has to wait does not make the next ones fewer: they are late, as an application's requests would be.
 */
final class ClientLoad implements AutoCloseable {

    static final int READERS = 4;
    static final int WRITERS = 4;
    static final int BEAT_MILLISECONDS = 20;

    private static final long SEED = 20_260_801;
    private static final Pattern URL = Pattern.compile("postgres://([^@]+)@(.*)");

    /** Which applications are running. */
    private enum Deployed {
        FORMER,
        BOTH,
        LATTER
    }

    private final RealMigration migration;
    private final Queue<ClientCall> calls = new ConcurrentLinkedQueue<>();
    private final List<Thread> clients = new ArrayList<>();
    private volatile Deployed deployed = Deployed.FORMER;
    private volatile boolean ended;

    ClientLoad(Scratch scratch, RealMigration migration) throws SQLException {
        this.migration = migration;
        var url = URL.matcher(scratch.url());
        if (!url.matches()) {
            throw new IllegalStateException("not an address of PostgreSQL: " + scratch.url());
        }
        var properties = new Properties();
        properties.setProperty("user", url.group(1));
        properties.setProperty("password", String.valueOf(scratch.password()));
        for (int i = 0; i < READERS + WRITERS; i++) {
            Connection connection = DriverManager.getConnection("jdbc:postgresql://" + url.group(2), properties);
            int number = i;
            clients.add(Thread.ofVirtual().name("client " + i).start(() -> client(connection, number)));
        }
    }

    private void client(Connection connection, int number) {
        var random = new Random(SEED + number);
        Map<String, PreparedStatement> prepared = new HashMap<>();
        long beat = TimeUnit.MILLISECONDS.toNanos(BEAT_MILLISECONDS);
        long due = System.nanoTime() + beat * number / (READERS + WRITERS);
        try (connection) {
            while (!ended) {
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                String sql = next(number, random);
                long start = System.nanoTime();
                String failure = call(connection, prepared, sql, 1 + random.nextInt(migration.most()));
                calls.add(new ClientCall(sql, due, start, System.nanoTime(), failure));
                due += beat;
            }
        } catch (SQLException e) {
            calls.add(new ClientCall("connect", due, due, System.nanoTime(), String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String next(int number, Random random) {
        Application application = switch (deployed) {
            case FORMER -> migration.former();
            case LATTER -> migration.latter();
            case BOTH -> number % 2 == 0 ? migration.former() : migration.latter();
        };
        List<String> statements = number < READERS ? application.reads() : application.writes();
        return statements.get(random.nextInt(statements.size()));
    }

    /** What the server said where it refused; empty where it did not. */
    private static String call(Connection connection, Map<String, PreparedStatement> prepared, String sql, int drawn) {
        try {
            PreparedStatement statement = prepared.get(sql);
            if (statement == null) {
                statement = connection.prepareStatement(sql);
                prepared.put(sql, statement);
            }
            statement.setInt(1, drawn);
            if (statement.execute()) {
                try (var rows = statement.getResultSet()) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
            }
            return "";
        } catch (SQLException e) {
            return e.getSQLState() + " "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        }
    }

    /** For so long both applications run, as in a rolling deployment; from then on the latter alone. */
    void deploy(long milliseconds) throws InterruptedException {
        deployed = Deployed.BOTH;
        Thread.sleep(milliseconds);
        deployed = Deployed.LATTER;
    }

    boolean isDeployed() {
        return deployed != Deployed.FORMER;
    }

    /** Everything that was asked so far. */
    List<ClientCall> calls() {
        return List.copyOf(calls);
    }

    @Override
    public void close() {
        end();
    }

    /** Lets every client finish what it is at. */
    void end() {
        ended = true;
        for (Thread client : clients) {
            try {
                client.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
