package dev.underpin.inspect;

import dev.underpin.model.fault.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Takes a path out of a git revision into a temporary folder, through the installed git. The work tree is not touched. */
final class GitTree {

    private GitTree() {}

    static Path extract(Source.GitRevision source) {
        Process git = start(source);
        try {
            Path folder = Files.createTempDirectory("underpin-git-");
            try (var archive = git.getInputStream();
                    var zip = new ZipInputStream(archive)) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    Path target = folder.resolve(entry.getName()).normalize();
                    if (!target.startsWith(folder) || target.equals(folder)) {
                        continue;
                    }
                    if (entry.isDirectory()) {
                        Files.createDirectories(target);
                    } else {
                        Files.createDirectories(target.resolve("..").normalize());
                        Files.copy(zip, target);
                    }
                }
                // The zip reader stops before the archive's own index; git must be able to write it.
                archive.transferTo(OutputStream.nullOutputStream());
            }
            String complaint = text(git.getErrorStream());
            if (git.waitFor() != 0) {
                delete(folder);
                throw new UsageException(
                        "git has no " + source.path() + " at " + source.revision(),
                        complaint.strip(),
                        "Write git:REVISION:path, the path relative to where you stand.");
            }
            return folder;
        } catch (IOException e) {
            throw new UsageException("git's answer could not be read", String.valueOf(e), null, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UsageException("Interrupted while git was running", null, null, e);
        }
    }

    private static Process start(Source.GitRevision source) {
        List<String> command = List.of("git", "archive", "--format=zip", "-0", source.revision(), "--", source.path());
        if (source.revision().startsWith("-")) {
            throw new UsageException("A git revision cannot begin with a dash", null, null);
        }
        try {
            Process git = new ProcessBuilder(command)
                    .directory(source.repository().toFile())
                    .start();
            git.getOutputStream().close();
            return git;
        } catch (IOException e) {
            throw new UsageException(
                    "git could not be started", String.valueOf(e.getMessage()), "Is git installed?", e);
        }
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    static void delete(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UsageException("A temporary folder could not be removed", folder.toString(), null, e);
        }
    }
}
