package dev.underpin.postgresql.twin;

import dev.underpin.model.fault.EngineException;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.postgresql.PostgresScratch;
import dev.underpin.postgresql.ScratchServer;
import dev.underpin.postgresql.ServerMessages;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/**
 * A database with the shape and the statistics of another, in files as short as they come. Nobody is connected to it. A twin is a copy of its files made as
 * long as the real ones: the server has no page of a fresh copy in memory, so nothing has to be started anew.
 */
final class TwinMould implements AutoCloseable {

    private final ScratchServer server;
    private final TwinBundle bundle;
    private final PostgresScratch scratch;
    private final List<TwinFile> files;

    TwinMould(ScratchServer server, TwinBundle bundle, PostgresScratch scratch, List<TwinFile> files) {
        this.server = server;
        this.bundle = bundle;
        this.scratch = scratch;
        this.files = List.copyOf(files);
    }

    ScratchServer server() {
        return server;
    }

    TwinBundle bundle() {
        return bundle;
    }

    TwinDatabase copy() {
        String database = server.copyFiles(scratch.name());
        try {
            lengthen(database);
            return new TwinDatabase(server, database, bundle, files);
        } catch (SQLException e) {
            server.drop(database);
            throw new EngineException("The twin could not be built", ServerMessages.text(e), null, e);
        } catch (IOException e) {
            server.drop(database);
            throw new EngineException(
                    "The twin's files could not be laid out",
                    String.valueOf(e),
                    "It needs a file system with sparse files, and about 20 MB.",
                    e);
        }
    }

    private void lengthen(String database) throws SQLException, IOException {
        var layout = FileLayout.of(server, database);
        for (TwinFile file : files) {
            layout.apply(file);
        }
    }

    @Override
    public void close() {
        scratch.close();
    }
}
