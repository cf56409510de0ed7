package dev.underpin.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.underpin.engine.Progress;
import dev.underpin.model.workload.Workload;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.FingerprintReader;
import dev.underpin.workload.WorkloadFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code ./dev bench workload}: how fast a log is read with full aggregation, in CPU seconds of {@code underpin workload} from its start to its end,
 * beside pgBadger on the same file in the same run, where the machine has it; and how fast statements are fingerprinted.
 */
final class WorkloadBench {
    private static final double MEGABYTE = 1_000_000;
    private static final long SIZE = 1_000_000_000;
    private static final double RATIO = 60;
    private static final double FINGERPRINTS = 1_000_000;
    private static final double MEMORY = 256;
    private static final Pattern CHILDREN = Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s\\s*$");
    private static final Pattern RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private final Path root;
    private final PrintStream out;
    private final Measurements measurements = new Measurements("workload");
    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    WorkloadBench(Path root, PrintStream out) {
        this.root = root.toAbsolutePath().normalize();
        this.out = out;
    }

    Measurements run() throws IOException {
        Path log = Files.createTempFile("underpin-bench-", ".log");
        try {
            small(log);
            out.println("Writing a log of " + SIZE / 1_000_000 + " MB");
            long statements = new GeneratedLog().write(log, SIZE);
            read(log, statements);
            beside(log);
            fingerprints();
            return measurements;
        } finally {
            Files.delete(log);
        }
    }

    /** A tenth of it, by which the growth is seen. */
    private void small(Path log) throws IOException {
        new GeneratedLog().write(log, SIZE / 10);
        long before = machine.getProcessCpuTime();
        WorkloadFiles.read("log", List.of(log), null, null, Progress.SILENT);
        double seconds = (machine.getProcessCpuTime() - before) / 1e9;
        measurements.add(Figure.plain(
                "a log of " + SIZE / 10_000_000 + " MB read, MB a CPU second",
                Figure.number(Files.size(log) / MEGABYTE / seconds)));
    }

    private void read(Path log, long statements) throws IOException {
        long before = machine.getProcessCpuTime();
        Workload workload = WorkloadFiles.read("log", List.of(log), null, null, Progress.SILENT);
        double seconds = (machine.getProcessCpuTime() - before) / 1e9;
        double rate = Files.size(log) / MEGABYTE / seconds;
        measurements.add(Figure.plain("log read, compiled already, MB a CPU second", Figure.number(rate)));
        measurements.add(Figure.all("statements counted", workload.calls(), statements));
        measurements.add(Figure.all("queries told apart", workload.queries().size(), GeneratedLog.QUERIES));
        Matcher resident = RESIDENT.matcher(
                Files.exists(Path.of("/proc/self/status")) ? Files.readString(Path.of("/proc/self/status")) : "");
        if (resident.find()) {
            measurements.add(Figure.atMost(
                    MEMORY, " MiB", "memory of the process", Double.parseDouble(resident.group(1)) / 1024));
        }
    }

    private void beside(Path log) throws IOException {
        out.println("Reading it with underpin workload");
        cpuSeconds("\"$1\" --version >/dev/null", root.resolve("underpin")); // builds itself where it has to
        double ours = cpuSeconds("\"$1\" workload \"$2\" >/dev/null", root.resolve("underpin"), log)
                .orElseThrow();
        measurements.add(Figure.plain(
                "underpin workload, MB a CPU second of its process", Figure.number(Files.size(log) / MEGABYTE / ours)));
        out.println("Reading it with pgBadger");
        OptionalDouble theirs = cpuSeconds(
                "command -v pgbadger >/dev/null || exit 127; pgbadger -q -j 1 -f stderr --prefix '"
                        + GeneratedLog.PREFIX + "' -x json -o - \"$1\" >/dev/null",
                log);
        if (theirs.isEmpty()) {
            measurements.add(
                    Figure.plain("beside pgBadger", "SKIPPED: it is not on this machine (apt install pgbadger)"));
            return;
        }
        measurements.add(Figure.plain(
                "pgBadger, MB a CPU second", Figure.number(Files.size(log) / MEGABYTE / theirs.getAsDouble())));
        measurements.add(Figure.atLeast(RATIO, " times", "beside pgBadger", theirs.getAsDouble() / ours));
    }

    /** What a command and all that it starts take; empty where it does not come to its end. */
    private static OptionalDouble cpuSeconds(String command, Path... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("sh", "-c", command + " || exit 1; times", "sh"));
        Stream.of(arguments).map(Path::toString).forEach(all::add);
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher children = CHILDREN.matcher(said.strip());
        return children.find()
                ? OptionalDouble.of(60 * Double.parseDouble(children.group(1))
                        + Double.parseDouble(children.group(2))
                        + 60 * Double.parseDouble(children.group(3))
                        + Double.parseDouble(children.group(4)))
                : OptionalDouble.empty();
    }

    private void fingerprints() {
        List<String> statements = List.of(
                "SELECT id, name, created_at FROM orders WHERE c0 = 471113 AND status = 'open'",
                "UPDATE orders SET c2 = c2 + 1, note = 'it''s 4711' WHERE id = 12345",
                "SELECT * FROM orders o JOIN customers c ON c.id = o.customer_id WHERE o.c1 = 5 ORDER BY o.created_at DESC LIMIT 20",
                "INSERT INTO events (c3, a, b) VALUES (4711, 'x12', now()), (4712, 'x13', now())");
        var reader = new FingerprintReader(Dialect.POSTGRESQL);
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        double best = 0;
        long sum = 0;
        for (int round = 0; round < 10; round++) {
            long begin = thread.getCurrentThreadCpuTime();
            for (int i = 0; i < 400_000; i++) {
                sum += reader.read(statements.get(i & 3));
            }
            best = Math.max(best, 400_000 / ((thread.getCurrentThreadCpuTime() - begin) / 1e9));
        }
        measurements.keep("checksum", sum);
        measurements.add(Figure.atLeast(FINGERPRINTS, "", "fingerprints in a CPU second, best round", best));
    }
}
