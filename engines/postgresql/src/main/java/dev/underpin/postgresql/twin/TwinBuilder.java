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
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Builds a twin: the shape and the statistics in a mould, of which twins are copies. */
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
        PostgresScratch scratch = server.newScratch();
        try {
            caveats.addAll(new TwinShape(bundle, scratch, progress).make(statements));
            List<TwinFile> files = prepared(server, scratch);
            scratch.disconnect();
            progress.at("laying out files", 0, -1);
            return new PostgresTwin(new TwinMould(server, bundle, scratch, files), caveats);
        } catch (SQLException e) {
            scratch.close();
            throw new EngineException("The twin could not be built", ServerMessages.text(e), null, e);
        } catch (RuntimeException e) {
            scratch.close();
            throw e;
        }
    }

    private List<TwinFile> prepared(ScratchServer server, PostgresScratch scratch) throws SQLException {
        try (Connection admin = server.process().connect(scratch.name(), ScratchServer.ADMIN)) {
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
}
