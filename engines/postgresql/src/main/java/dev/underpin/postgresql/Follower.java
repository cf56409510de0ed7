package dev.underpin.postgresql;

import dev.underpin.model.fault.EngineException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * Makes a server that follows another one of ours. The packed servers come without the program that does so; the server itself says when its
 * files may be copied, and what the copy begins with.
 */
final class Follower {

    /** What the leader keeps for the follower, as long as it runs itself. */
    private static final String SLOT = "follower";

    /** What belongs to a running server and not to its data. */
    private static final Set<String> LEFT_OUT = Set.of(
            "postmaster.pid",
            "postmaster.opts",
            "server.log",
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private final ServerProcess leader;
    private final int majorVersion;

    private Follower(ServerProcess leader, int majorVersion) {
        this.leader = leader;
        this.majorVersion = majorVersion;
    }

    /** @param settings of the leader, which a follower must not be smaller than */
    static ServerProcess start(ServerProcess leader, int majorVersion, Path installation, ServerSettings settings) {
        try {
            Path data = Files.createTempDirectory(
                    "underpin-scratch-",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            try {
                new Follower(leader, majorVersion).copyTo(data);
                ServerCommand.handOver(data);
            } catch (IOException | SQLException | RuntimeException e) {
                UserCache.deleteTree(data);
                throw e;
            }
            return ServerProcess.start(installation, data, leader.password(), settings.following());
        } catch (SQLException e) {
            throw new EngineException("A replica of the stage could not be made", ServerMessages.text(e), null, e);
        } catch (IOException e) {
            throw new EngineException(
                    "A replica of the stage could not be made",
                    String.valueOf(e),
                    "It takes as much room in the temporary folder as the stage itself.",
                    e);
        }
    }

    private void copyTo(Path data) throws SQLException, IOException {
        try (Connection connection = leader.connect("postgres", ScratchServer.ADMIN);
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_create_physical_replication_slot('" + SLOT + "', true)");
            boolean renamed = majorVersion >= 15;
            statement.execute(
                    renamed
                            ? "SELECT pg_backup_start('replica', true)"
                            : "SELECT pg_start_backup('replica', true, false)");
            copyFiles(data);
            try (ResultSet end = statement.executeQuery(
                    "SELECT labelfile FROM " + (renamed ? "pg_backup_stop(false)" : "pg_stop_backup(false, false)"))) {
                end.next();
                Files.writeString(data.resolve("backup_label"), end.getString(1));
            }
        }
        Files.createFile(data.resolve("standby.signal"));
        Files.writeString(
                data.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=" + leader.port() + " user=" + ScratchServer.ADMIN
                        + " password=" + leader.password() + "'\nprimary_slot_name = '" + SLOT + "'\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private void copyFiles(Path data) throws IOException {
        Path from = leader.data();
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(from)) {
                    Files.createDirectory(
                            data.resolve(from.relativize(folder).toString()),
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                }
                return isLeftOut(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!isLeftOut(file)) {
                    try {
                        Files.copy(file, data.resolve(from.relativize(file).toString()));
                    } catch (NoSuchFileException removedMeanwhile) {
                        // The server takes it away again when it replays what was written ahead.
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }

            private boolean isLeftOut(Path file) {
                return from.equals(file.getParent()) && LEFT_OUT.contains(String.valueOf(file.getFileName()));
            }
        });
    }
}
