package dev.underpin.postgresql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs server programs. PostgreSQL refuses to run as root; there it runs in a user namespace of its own, in which it is
 * nobody, or, where the kernel has none to give, as the account {@code nobody}.
 */
public final class ServerCommand {

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    /** Found out once: it takes two processes. */
    private static volatile @Nullable List<String> nobody;

    private ServerCommand() {}

    /** The command line under which a program of the server may run. */
    static List<String> of(Path program, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        if (ROOT) {
            command.addAll(asNobody());
        }
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    private static List<String> asNobody() throws IOException {
        List<String> known = nobody;
        if (known == null) {
            known = firstThatRuns();
            nobody = known;
        }
        return known;
    }

    private static List<String> firstThatRuns() throws IOException {
        if (runs(List.of("unshare", "-U", "true"))) {
            return List.of("unshare", "-U");
        }
        if (runs(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "true"))) {
            return List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
        }
        throw new IOException("root may start neither unshare nor setpriv, and PostgreSQL does not run as root");
    }

    /** Whether the server sees a folder of ours as its own without more ado. */
    public static void handOver(Path folder) throws IOException {
        if (ROOT && !asNobody().getFirst().equals("unshare")) {
            try (var tree = Files.walk(folder)) {
                for (Path path : tree.toList()) {
                    Files.setAttribute(path, "unix:uid", 65534);
                }
            }
        }
    }

    private static boolean runs(List<String> command) throws IOException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (IOException notThere) {
            return false;
        }
    }

    /** Runs to the end; what it printed is in the exception where it failed. */
    static void run(List<String> command) throws IOException {
        run(command, "");
    }

    /** Runs to the end on that input, and gives what it printed, errors included. */
    static String run(List<String> command, String input) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command.getFirst() + " failed: " + output.strip());
            }
            return output;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
            throw new IOException("interrupted", e);
        }
    }
}
