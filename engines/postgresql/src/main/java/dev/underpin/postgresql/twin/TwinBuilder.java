package dev.underpin.postgresql.twin;

import dev.underpin.engine.Progress;
import dev.underpin.engine.Twin;
import dev.underpin.model.fault.EngineException;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.twin.Caveat;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.postgresql.PostgresScratch;
import dev.underpin.postgresql.ScratchServer;
import dev.underpin.postgresql.ScratchServers;
import dev.underpin.postgresql.ServerMessages;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds a twin: the shape and the statistics in a mould, then a copy of the mould's files made as long as the real ones. The
 * server has no page of a fresh copy in memory, so nothing has to be started anew.
 */
public final class TwinBuilder {

    private final TwinBundle bundle;
    private final Progress progress;
    private final List<Caveat> caveats;

    public TwinBuilder(TwinBundle bundle, Progress progress) {
        this.bundle = bundle;
        this.progress = progress;
        this.caveats = new ArrayList<>(bundle.caveats());
    }

    /**
     * @param statements that make the bundle's catalog
     * @throws UsageException where there is no server of the bundle's major version
     */
    public Twin build(List<String> statements) {
        int wanted = bundle.catalog().majorVersion();
        ScratchServer server = ScratchServers.running(wanted);
        if (server.majorVersion() != wanted) {
            throw new UsageException(
                    "There is no PostgreSQL " + wanted + " here to build the twin on",
                    "Planners of other versions plan otherwise; 14 to 18 are at hand.",
                    null);
        }
        try (PostgresScratch mould = server.newScratch()) {
            caveats.addAll(new TwinShape(bundle, mould, progress).make(statements));
            List<TwinFile> files = prepared(server, mould);
            mould.disconnect();
            progress.at("laying out files", 0, -1);
            String database = server.copyFiles(mould.name());
            try {
                lengthen(server, database, files);
                return new PostgresTwin(server, database, bundle, files, caveats);
            } catch (RuntimeException | SQLException | IOException e) {
                server.drop(database);
                throw e;
            }
        } catch (SQLException e) {
            throw new EngineException("The twin could not be built", ServerMessages.text(e), null, e);
        } catch (IOException e) {
            throw new EngineException(
                    "The twin's files could not be laid out",
                    String.valueOf(e),
                    "It needs a file system with sparse files, and about 20 MB.",
                    e);
        }
    }

    private List<TwinFile> prepared(ScratchServer server, PostgresScratch mould) throws SQLException {
        try (Connection admin = server.process().connect(mould.name(), ScratchServer.ADMIN)) {
            try (Statement statement = admin.createStatement()) {
                statement.execute("SET allow_system_table_mods = on; SET session_replication_role = replica");
            }
            progress.at("restoring statistics", 0, -1);
            new Demands(admin).lifted(() -> {
                caveats.addAll(new EndRowsWriter(admin).write(bundle.ends()));
                caveats.addAll(new ColumnRestorer(admin, server.majorVersion()).restore(bundle.columns()));
            });
            caveats.addAll(new JointRestorer(admin, server.majorVersion()).restore(bundle.joint()));
            caveats.addAll(new RelationRestorer(admin, server.majorVersion()).restore(bundle.relations()));
            return TwinFile.all(admin, bundle.relations());
        }
    }

    private static void lengthen(ScratchServer server, String database, List<TwinFile> files)
            throws SQLException, IOException {
        var layout = FileLayout.of(server, database);
        for (TwinFile file : files) {
            layout.apply(file);
        }
    }
}
