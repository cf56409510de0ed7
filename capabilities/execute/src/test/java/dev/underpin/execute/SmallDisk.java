package dev.underpin.execute;

import dev.underpin.postgresql.ServerCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A folder on a disk of its own, of a few megabytes. Only where this system lets us mount one, which takes root; tests are skipped elsewhere. */
final class SmallDisk implements AutoCloseable {

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    static SmallDisk mounted(int megabytes) {
        try {
            Path folder = Files.createTempDirectory("underpin-small-disk-");
            String refused =
                    said("mount", "-t", "tmpfs", "-o", "mode=0700," + size(megabytes), "tmpfs", folder.toString());
            if (!refused.isEmpty()) {
                Files.delete(folder);
                Assumptions.abort("no small disk can be mounted here: " + refused);
            }
            ServerCommand.handOver(folder);
            return new SmallDisk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String size(int megabytes) {
        return "size=" + megabytes + "m";
    }

    /** What a command said; empty where it did what it was told. */
    private static String said(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? "" : said;
        } catch (IOException notThere) {
            return String.valueOf(notThere.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    Path folder() {
        return folder;
    }

    /** Somebody makes room. */
    void grow(int megabytes) {
        mustDo("mount", "-o", "remount," + size(megabytes), folder.toString());
    }

    /** Moves a folder here, and leaves a link to it where it was. */
    void take(Path moved) {
        Path here = folder.resolve(moved.getFileName());
        mustDo("mv", moved.toString(), here.toString());
        mustDo("ln", "-s", here.toString(), moved.toString());
    }

    int usedMegabytes() {
        try {
            var store = Files.getFileStore(folder);
            return (int) ((store.getTotalSpace() - store.getUnallocatedSpace()) >> 20);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void mustDo(String... command) {
        String refused = said(command);
        if (!refused.isEmpty()) {
            throw new AssertionError(refused);
        }
    }

    /** No server may use it any more. */
    @Override
    public void close() {
        mustDo("umount", folder.toString());
        mustDo("rmdir", folder.toString());
    }
}
