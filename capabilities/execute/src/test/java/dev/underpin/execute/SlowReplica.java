package dev.underpin.execute;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.postgresql.replication.LogSequenceNumber;
import org.postgresql.replication.PGReplicationStream;

/** Receives what a server writes, as a replica does, and says that it has not come to apply it, until it catches up. */
final class SlowReplica implements AutoCloseable {

    private final Connection connection;
    private final PGReplicationStream stream;
    private final Thread thread;
    private volatile boolean keepsUp;
    private volatile boolean over;

    SlowReplica(LiveSite site) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", "underpin_admin");
        properties.setProperty("password", String.valueOf(site.target().password()));
        PGProperty.REPLICATION.set(properties, "true");
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "9.4");
        PGProperty.PREFER_QUERY_MODE.set(properties, "simple");
        connection = DriverManager.getConnection("jdbc:postgresql://" + site.place(), properties);
        stream = connection
                .unwrap(PGConnection.class)
                .getReplicationAPI()
                .replicationStream()
                .physical()
                .withStartPosition(
                        LogSequenceNumber.valueOf(String.valueOf(site.ask("SELECT pg_current_wal_flush_lsn()"))))
                .start();
        thread = Thread.ofPlatform().daemon().start(this::receive);
    }

    private void receive() {
        try {
            while (!over) {
                ByteBuffer received = stream.readPending();
                stream.setFlushedLSN(stream.getLastReceiveLSN());
                if (keepsUp) {
                    stream.setAppliedLSN(stream.getLastReceiveLSN());
                }
                if (received == null) {
                    stream.forceUpdateStatus();
                    LiveSite.pause(50);
                }
            }
        } catch (SQLException gone) {
            // The server ends it, or we do.
        }
    }

    void catchUp() {
        keepsUp = true;
    }

    @Override
    public void close() throws SQLException {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connection.close();
    }
}
