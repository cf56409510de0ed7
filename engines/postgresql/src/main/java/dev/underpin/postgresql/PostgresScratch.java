package dev.underpin.postgresql;

import dev.underpin.engine.Database;
import dev.underpin.engine.Outcome;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.WatchedSession;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.fault.EngineException;
import dev.underpin.sql.CopyData;
import dev.underpin.sql.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One scratch database: a script's session of limited rights, and a reader with all of them. */
public final class PostgresScratch implements Scratch {

    private static final Duration STATEMENT = Duration.ofMinutes(10);

    /** Settings by which the same statement waits otherwise, names another table, or rewrites one. */
    private static final Set<String> DECISIVE =
            Set.of("lock_timeout", "statement_timeout", "idle_in_transaction_session_timeout", "search_path");

    private final ScratchServer server;
    private final String name;
    private final Connection admin;
    private final ScriptSession session;
    private final ScriptSession trusted;
    private final PostgresDatabase database;
    private Map<String, String> settings = Map.of();

    PostgresScratch(ScratchServer server, String name) throws SQLException {
        this.server = server;
        this.name = name;
        this.admin = server.process().connect(name, ScratchServer.ADMIN);
        this.session = new ScriptSession(
                server.process().connect(name, ScratchServer.SCRIPT), new Accommodation(admin, server.standIns()));
        this.trusted = new ScriptSession(admin, new Accommodation(admin, server.standIns()));
        this.database = new PostgresDatabase(
                server.process().connect(name, ScratchServer.ADMIN), server.majorVersion(), true, STATEMENT);
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public String version() {
        return server.version();
    }

    @Override
    public String url() {
        return server.process().url(name, ScratchServer.ADMIN);
    }

    @Override
    public String password() {
        return server.process().password();
    }

    @Override
    public Outcome run(Statement statement) {
        return session.run(statement);
    }

    @Override
    public Outcome runTrusted(Statement statement) {
        return trusted.run(statement);
    }

    @Override
    public Outcome copy(CopyData copy) {
        return session.copy(copy);
    }

    @Override
    public void begin() {
        session.begin();
    }

    @Override
    public void commit() {
        session.commit();
    }

    @Override
    public void rollback() {
        session.rollback();
    }

    @Override
    public Optional<String> ask(String query) {
        try (java.sql.Statement statement = admin.createStatement()) {
            statement.execute("SET search_path = pg_catalog");
            try (var answer = statement.executeQuery(query)) {
                return answer.next() ? Optional.ofNullable(answer.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith("42")) {
                return Optional.empty();
            }
            throw new EngineException("Scratch could not answer", ServerMessages.text(e), query, e);
        }
    }

    @Override
    public void endOfFile() {
        session.endOfFile();
    }

    @Override
    public void settings(Map<String, String> wanted) {
        settings = wanted.entrySet().stream()
                .filter(setting -> DECISIVE.contains(setting.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public WatchedSession watch() {
        try {
            return new WatchedScript(
                    server.process().connect(name, ScratchServer.SCRIPT),
                    server.process().connect(name, ScratchServer.ADMIN),
                    server.process().connect(name, ScratchServer.ADMIN),
                    new Accommodation(admin, server.standIns()),
                    settings,
                    server.majorVersion());
        } catch (SQLException e) {
            throw new EngineException("A watched session could not be opened", ServerMessages.text(e), null, e);
        }
    }

    @Override
    public void fill() {
        try (java.sql.Statement statement = admin.createStatement()) {
            statement.execute(new CatalogQuery("effects", "fill").textFor(server.majorVersion()));
        } catch (SQLException e) {
            throw new EngineException("The tables of scratch could not be filled", ServerMessages.text(e), null, e);
        }
    }

    @Override
    public List<Subject> touched() {
        return session.touched();
    }

    /** A new session with all rights. */
    public Connection connect() throws SQLException {
        return server.process().connect(name, ScratchServer.ADMIN);
    }

    /** The database's name on its server. */
    public String name() {
        return name;
    }

    @Override
    public void close() {
        disconnect();
        server.drop(name);
    }

    /** Ends the sessions on the database and leaves it where it is; {@link #close} may follow. */
    public void disconnect() {
        try {
            session.close();
            database.close();
            admin.close();
        } catch (SQLException e) {
            throw new EngineException("A scratch connection could not be closed", ServerMessages.text(e), null, e);
        }
    }
}
