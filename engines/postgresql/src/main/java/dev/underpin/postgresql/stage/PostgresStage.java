package dev.underpin.postgresql.stage;

import dev.underpin.engine.Client;
import dev.underpin.engine.LockWatch;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Recorded;
import dev.underpin.engine.Replica;
import dev.underpin.engine.RowDigests;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.Stage;
import dev.underpin.engine.StageWish;
import dev.underpin.engine.TableUse;
import dev.underpin.engine.Target;
import dev.underpin.engine.Usage;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.fault.EngineException;
import dev.underpin.model.rehearsal.MadeRows;
import dev.underpin.model.rehearsal.StageTable;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.postgresql.PostgresScratch;
import dev.underpin.postgresql.ScratchServer;
import dev.underpin.postgresql.ScratchServers;
import dev.underpin.postgresql.ServerMessages;
import dev.underpin.postgresql.ServerSettings;
import dev.underpin.postgresql.rows.RowMaker;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A database on a server that writes to disk as a real one does. What is asked of it from outside goes over sessions that are closed at
 * once, so that it can be copied, and struck down, at any moment.
 */
public final class PostgresStage implements Stage {

    private static final Duration STATEMENT = Duration.ofMinutes(10);

    private final ScratchServer server;
    private final String name;
    private final boolean first;
    private @Nullable PostgresScratch scratch;

    private PostgresStage(ScratchServer server, String name, boolean first) {
        this.server = server;
        this.name = name;
        this.first = first;
    }

    public static PostgresStage open(StageWish wish) {
        ScratchServer server = ScratchServers.ofItsOwn(wish.majorVersion(), ServerSettings.durable(wish.settings()));
        PostgresScratch scratch = server.newScratch();
        var stage = new PostgresStage(server, scratch.name(), true);
        stage.scratch = scratch;
        return stage;
    }

    @Override
    public String version() {
        return server.version().replaceFirst("\\.0$", "");
    }

    @Override
    public Map<String, String> settings() {
        return asked(connection -> new StageFigures(connection).settings());
    }

    @Override
    public Scratch scratch() {
        return opened();
    }

    private PostgresScratch opened() {
        PostgresScratch open = scratch != null ? scratch : server.scratch(name);
        scratch = open;
        return open;
    }

    @Override
    public MadeRows fill(TwinBundle bundle, List<String> statements, double scale, long seed, Progress progress) {
        return new RowMaker(bundle, scale, seed, progress).make(opened(), statements);
    }

    @Override
    public Target target() {
        return new Target(
                "postgres://" + ScratchServer.ADMIN + "@127.0.0.1:"
                        + server.process().port() + "/" + name,
                server.process().password(),
                STATEMENT);
    }

    @Override
    public Stage copy() {
        disconnect();
        return new PostgresStage(server, server.copyFiles(name), false);
    }

    @Override
    public List<StageTable> tables() {
        return asked(connection -> new StageFigures(connection).tables());
    }

    @Override
    public List<Map<String, @Nullable String>> draw(ObjectName table, Set<String> columns, int most) {
        return asked(connection -> new DrawnRows(connection).of(table, columns, most));
    }

    @Override
    public List<Recorded> recorded(List<String> normalForms, Catalog catalog, Catalog later) {
        return asked(connection -> new RecordedStatements(connection, catalog, later).of(normalForms));
    }

    @Override
    public Client client() {
        return new PostgresClient(connect());
    }

    @Override
    public LockWatch watch() {
        return new PostgresLockWatch(connect());
    }

    @Override
    public Replica replica() {
        return new PostgresReplica(server.follower(), name, connect());
    }

    @Override
    public Usage usage() {
        return asked(connection -> new StageFigures(connection).usage());
    }

    @Override
    public List<TableUse> uses() {
        disconnect();
        return asked(connection -> new StageFigures(connection).uses());
    }

    @Override
    public Map<ObjectName, String> storage() {
        return asked(connection -> new StageFigures(connection).storage());
    }

    @Override
    public Optional<RowDigests> digests(Table table) {
        return asked(connection -> new TableDigests(connection, table).all());
    }

    @Override
    public SortedMap<String, String> bucket(Table table, int bucket) {
        return asked(connection -> new TableDigests(connection, table).bucket(bucket));
    }

    @Override
    public void strike() {
        scratch = null;
        server.process().kill();
    }

    @Override
    public void revive() {
        server.process().startAgain();
    }

    @Override
    public void close() {
        disconnect();
        if (first) {
            server.close();
        } else {
            server.drop(name);
        }
    }

    private void disconnect() {
        if (scratch != null) {
            scratch.disconnect();
            scratch = null;
        }
    }

    @FunctionalInterface
    private interface Asking<T> {
        T of(Connection connection) throws SQLException;
    }

    private <T> T asked(Asking<T> asking) {
        try (Connection connection = connect()) {
            return asking.of(connection);
        } catch (SQLException e) {
            throw new EngineException("The stage did not answer", ServerMessages.text(e), null, e);
        }
    }

    private Connection connect() {
        try {
            return server.process().connect(name, ScratchServer.ADMIN);
        } catch (SQLException e) {
            throw new EngineException("The stage does not let us in", ServerMessages.text(e), null, e);
        }
    }
}
