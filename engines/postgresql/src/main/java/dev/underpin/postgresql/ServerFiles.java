package dev.underpin.postgresql;

import dev.underpin.model.fault.EngineException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks a server archive, once per user and version. */
final class ServerFiles {

    private ServerFiles() {}

    /** The folder that holds {@code bin}, {@code lib} and {@code share}. */
    static Path unpacked(ServerArchive archive) {
        try {
            return UserCache.find().piece("postgresql-" + archive.version(), folder -> unpack(archive.jar(), folder));
        } catch (IOException e) {
            throw new EngineException(
                    "PostgreSQL " + archive.version() + " could not be unpacked for scratch",
                    String.valueOf(e),
                    "It needs about 60 MB in the user's cache folder (XDG_CACHE_HOME, else ~/.cache).",
                    e);
        }
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(jar)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".txz")) {
                    untar(zip, folder);
                    return;
                }
            }
        }
        throw new IOException(jar + " holds no .txz");
    }

    private static void untar(InputStream packed, Path folder) throws IOException {
        var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)));
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path target = folder.resolve(entry.getName()).normalize();
            if (!target.startsWith(folder)) {
                throw new IOException("an archive entry leads outside: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else if (entry.isSymbolicLink()) {
                Files.createDirectories(parent(target));
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            } else {
                Files.createDirectories(parent(target));
                Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
                boolean executable = (entry.getMode() & 0100) != 0;
                Files.setPosixFilePermissions(
                        target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    private static Path parent(Path path) throws IOException {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IOException(path + " has no parent folder");
        }
        return parent;
    }
}
