package dev.underpin.bench;

import dev.underpin.engine.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The system's pgbench as sixteen clients, each transaction with its latency. */
final class PgbenchLoad implements AutoCloseable {

    static final int CLIENTS = 16;

    private static final String PREFIX = "transactions";

    private final Path folder;
    private final Process process;

    /**
     * One transaction.
     *
     * @param end in milliseconds since 1970
     * @param latency in milliseconds
     */
    record Transaction(double end, double latency) {}

    /** Each transaction updates one account and reads it. */
    PgbenchLoad(Target target) throws IOException {
        this(target, "-N");
    }

    /** @param script which of its own scripts the clients run, as its options name them, and other options */
    PgbenchLoad(Target target, String... script) throws IOException {
        folder = Files.createTempDirectory("underpin-pgbench-");
        var options = new ArrayList<String>(List.of(script));
        options.addAll(List.of(
                "-n",
                "-c",
                String.valueOf(CLIENTS),
                "-j",
                "2",
                "-T",
                "36000",
                "--log",
                "--log-prefix=" + folder.resolve(PREFIX),
                "--random-seed=11"));
        process = process(target, folder, options);
    }

    /** Makes its tables: so many times 100,000 accounts. */
    static void fill(Target target, int scale) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("underpin-pgbench-");
        Process process = process(target, folder, List.of("-i", "-q", "-s", String.valueOf(scale)));
        if (process.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("said")));
        }
        Deleted.tree(folder);
    }

    private static Process process(Target target, Path folder, List<String> options) throws IOException {
        var command = new ArrayList<String>(List.of("pgbench"));
        command.addAll(options);
        command.add(target.url());
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        builder.environment().put("PGPASSWORD", String.valueOf(target.password()));
        return builder.start();
    }

    /** Ends it; everything it did. */
    Transactions end() throws InterruptedException {
        process.destroy();
        process.waitFor();
        var all = new ArrayList<Transaction>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith(PREFIX))
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    String[] words = line.split(" ");
                    if (words.length >= 6) {
                        all.add(new Transaction(
                                Long.parseLong(words[4]) * 1e3 + Long.parseLong(words[5]) / 1e3,
                                Long.parseLong(words[2]) / 1e3));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Transactions(all);
    }

    /** Clients that gave up because a statement of theirs failed. */
    long failed() throws IOException {
        try (Stream<String> said = Files.lines(folder.resolve("said"))) {
            return said.filter(line -> line.contains("aborted") || line.contains("ERROR"))
                    .count();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            Deleted.tree(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
