package dev.underpin.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The launcher as a user calls it, from the shell's start to the process's end, built and warm. */
final class LauncherTimings {

    private static final int RUNS = 5;

    /** Clean, or with findings. */
    private static final Set<Integer> GOOD_EXITS = Set.of(0, 1);

    private final Path root;

    LauncherTimings(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** One run for nothing, in which the launcher may build itself, then those that count. */
    Timings of(String... arguments) {
        return Timings.of(1, RUNS, () -> once(arguments));
    }

    /** So many runs of long work, in a launcher that is built and warm already. */
    Timings of(int runs, String... arguments) {
        return Timings.of(0, runs, () -> once(arguments));
    }

    private double once(String... arguments) {
        var command = new ArrayList<String>(List.of(root.resolve("underpin").toString()));
        command.addAll(Arrays.asList(arguments));
        try {
            Path output = Files.createTempFile("underpin-bench-", ".txt");
            try {
                long start = System.nanoTime();
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                int exit = process.waitFor();
                double taken = Timings.since(start);
                if (!GOOD_EXITS.contains(exit)) {
                    throw new IllegalStateException(command + " ended with " + exit + ": " + Files.readString(output));
                }
                return taken;
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
