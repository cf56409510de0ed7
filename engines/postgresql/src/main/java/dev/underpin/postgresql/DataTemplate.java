package dev.underpin.postgresql;

import dev.underpin.model.fault.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * An initialised data folder, made once per user and version and copied for every run: that saves the second or two that
 * initdb takes. It holds a database with the roles and the recorder of the two template scripts.
 */
final class DataTemplate {

    /** Raised when a template script or the way of initialising changes. */
    private static final String REVISION = "2";

    private static final String PASSWORD = "underpin.password";

    private DataTemplate() {}

    /** A data folder of its own for one run. */
    static Path copy(ServerArchive archive, Path installation) {
        try {
            Path template = UserCache.find()
                    .piece(
                            "postgresql-" + archive.version() + "-data-" + REVISION,
                            folder -> make(archive.majorVersion(), installation, folder));
            Path copy = Files.createTempDirectory(
                    "underpin-scratch-",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            copyTree(template, copy);
            ServerCommand.handOver(copy);
            return copy;
        } catch (IOException e) {
            throw new EngineException(
                    "A scratch database could not be prepared",
                    String.valueOf(e.getMessage()),
                    "Scratch needs about 50 MB in the user's cache folder and in the temporary folder.",
                    e);
        }
    }

    static String password(Path data) {
        try {
            return Files.readString(data.resolve(PASSWORD)).strip();
        } catch (IOException e) {
            throw new EngineException("The scratch server's password cannot be read", String.valueOf(e), null, e);
        }
    }

    private static void make(int majorVersion, Path installation, Path folder) throws IOException {
        Path data = Files.createTempDirectory("underpin-template-");
        try {
            Path password = Files.writeString(data.resolve("password"), newPassword());
            ServerCommand.handOver(data);
            initialise(majorVersion, installation, data, password);
            prepare(installation, data);
            copyTree(data.resolve("data"), folder);
            Files.writeString(folder.resolve(PASSWORD), Files.readString(password));
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } finally {
            UserCache.deleteTree(data);
        }
    }

    private static String newPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void initialise(int majorVersion, Path installation, Path folder, Path password) throws IOException {
        List<String> common = new ArrayList<>(List.of(
                "-D",
                folder.resolve("data").toString(),
                "-U",
                "underpin_admin",
                "--auth=scram-sha-256",
                "--pwfile=" + password,
                "--encoding=UTF8",
                "--no-sync",
                "--wal-segsize=1"));
        if (majorVersion >= 18) {
            // On by default from then on; scratch has no disk to mistrust, and twins have pages written by hand.
            common.add("--no-data-checksums");
        }
        Path initdb = installation.resolve("bin/initdb");
        try {
            ServerCommand.run(ServerCommand.of(initdb, with(common, "--locale=C.UTF-8")));
        } catch (IOException noSuchLocale) {
            UserCache.deleteTree(folder.resolve("data"));
            ServerCommand.run(ServerCommand.of(initdb, with(common, "--locale=C")));
        }
    }

    private static List<String> with(List<String> arguments, String last) {
        return java.util.stream.Stream.concat(arguments.stream(), java.util.stream.Stream.of(last))
                .toList();
    }

    /** Runs the scripts without a server: single-user mode takes statements from its input and ends cleanly. */
    private static void prepare(Path installation, Path folder) throws IOException {
        alone(installation, folder, "postgres", "template-cluster.sql");
        alone(installation, folder, ScratchServer.TEMPLATE, "template-database.sql");
    }

    private static void alone(Path installation, Path folder, String database, String script) throws IOException {
        String sql;
        try (InputStream in = Objects.requireNonNull(DataTemplate.class.getResourceAsStream(script))) {
            sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String password = Files.readString(folder.resolve("password")).strip();
        // -j: a statement ends at a semicolon and an empty line; -O: functions may go into pg_catalog.
        String output = ServerCommand.run(
                ServerCommand.of(
                        installation.resolve("bin/postgres"),
                        List.of(
                                "--single",
                                "-j",
                                "-O",
                                "-D",
                                folder.resolve("data").toString(),
                                database)),
                sql.replace("${password}", password) + "\n\n");
        if (output.contains("ERROR:") || output.contains("FATAL:")) {
            throw new IOException(script + " failed: " + output.strip());
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path target = to.resolve(from.relativize(folder).toString());
                if (!Files.isDirectory(target)) {
                    Files.createDirectory(
                            target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
