package dev.underpin.bench;

import dev.underpin.engine.Target;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The launcher as a user calls it, on a database: a process that can be killed as no thread can. */
final class RunnerProcess implements AutoCloseable {

    private final Process process;
    private final Path said;

    private RunnerProcess(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    static RunnerProcess start(Path root, Target target, String... arguments) throws IOException {
        var command = new ArrayList<String>(
                List.of(root.toAbsolutePath().normalize().resolve("underpin").toString()));
        command.addAll(Arrays.asList(arguments));
        command.addAll(List.of("--on", target.url()));
        Path said = Files.createTempFile("underpin-bench-", ".txt");
        var builder = new ProcessBuilder(command).redirectError(said.toFile());
        builder.environment().put("PGPASSWORD", String.valueOf(target.password()));
        return new RunnerProcess(builder.start(), said);
    }

    /** Waits until it says its first line: with {@code --format json} the run has begun then. */
    void begun() throws IOException {
        // The end of the process is the end of what is read.
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    /** Waits for its end. */
    int exit() throws IOException, InterruptedException {
        process.getInputStream().readAllBytes();
        return process.waitFor();
    }

    String said() throws IOException {
        return Files.readString(said).strip();
    }

    /** Kills it without a word; false where it had ended by itself. */
    boolean kill() throws InterruptedException {
        boolean alive = process.isAlive();
        process.destroyForcibly();
        process.waitFor();
        return alive;
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(said);
    }
}
