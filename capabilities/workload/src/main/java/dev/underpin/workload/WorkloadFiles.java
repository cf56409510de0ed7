package dev.underpin.workload;

import dev.underpin.engine.Progress;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.workload.Workload;
import dev.underpin.sql.Dialect;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a workload out of files: logs of any known format, also packed ones, one after the other; scripts and plans. A folder stands for the files
 * in it.
 */
public final class WorkloadFiles {
    private static final int LINES_TO_LOOK_AT = 400;
    private static final int LINES_A_STEP = 20_000;

    private final KnownOfLog known;
    private final Progress progress;
    private final Notes notes = new Notes();
    private final Collector collector;
    private final ServerLog log;
    private final Set<String> titles = new LinkedHashSet<>();

    private WorkloadFiles(KnownOfLog known, Progress progress) {
        this.known = known;
        this.progress = progress;
        this.collector = new Collector(Dialect.POSTGRESQL, Limits.USUAL, notes);
        this.log = new ServerLog(new OwnCalls(collector::add, notes), collector::ended, notes);
    }

    /**
     * Reads files and folders.
     *
     * @param source what they are called together
     * @param prefix {@code log_line_prefix}; null to find it from the lines
     * @param named the format of the logs; null to find it from the lines
     * @throws UsageException where a file cannot be read or understood
     */
    public static Workload read(
            String source, List<Path> paths, @Nullable String prefix, @Nullable LogFormat named, Progress progress) {
        return read(source, paths, KnownOfLog.named(prefix, named), progress);
    }

    /** The same with all that is known of the logs. */
    public static Workload read(String source, List<Path> paths, KnownOfLog known, Progress progress) {
        var files = new WorkloadFiles(known, progress);
        for (Path path : paths) {
            for (Path file : files(path)) {
                files.file(file);
            }
        }
        files.log.end();
        return files.collector.workload(source, String.join("; ", files.titles));
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> tree = Files.walk(path)) {
            List<Path> all = tree.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
            List<Path> scripts = all.stream().filter(WorkloadFiles::isScript).toList();
            return scripts.isEmpty()
                    ? all
                    : all.stream()
                            .filter(file -> isScript(file) || isPlan(file))
                            .toList();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static boolean isScript(Path file) {
        return file.getFileName().toString().endsWith(".sql");
    }

    private static boolean isPlan(Path file) {
        return file.getFileName().toString().endsWith(".json") && PlanFile.isPlan(file);
    }

    private void file(Path file) {
        notes.at(file.getFileName().toString(), 1);
        try {
            if (isScript(file)) {
                titles.add("SQL files");
                new ScriptQueries(collector, notes).read(file);
            } else if (isPlan(file)) {
                titles.add("EXPLAIN (FORMAT JSON) files");
                new PlanFile(collector, notes).read(file);
            } else {
                try (InputStream stream = open(file)) {
                    log(file, new LineInput(stream));
                }
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static UsageException unreadable(Path file, IOException e) {
        return new UsageException("The file " + file + " cannot be read", String.valueOf(e.getMessage()), null, e);
    }

    /** Packed files are told by their first bytes, not by their names. */
    private static InputStream open(Path file) throws IOException {
        InputStream stream = Files.newInputStream(file);
        try {
            var buffered = new BufferedInputStream(stream, 1 << 16);
            buffered.mark(2);
            boolean packed = buffered.read() == 0x1f && buffered.read() == 0x8b;
            buffered.reset();
            return packed ? new GZIPInputStream(buffered, 1 << 16) : buffered;
        } catch (IOException e) {
            stream.close();
            throw e;
        }
    }

    private void log(Path file, LineInput input) throws IOException {
        List<String> first = new ArrayList<>();
        String line = input.next();
        while (line != null && first.size() < LINES_TO_LOOK_AT) {
            first.add(line);
            line = input.next();
        }
        if (first.stream().allMatch(String::isBlank)) {
            notes.fact("The file " + file.getFileName() + " is empty.");
            return;
        }
        Recognition recognition = Recognition.of(file.toString(), first, known);
        titles.add(recognition.title());
        sessions(recognition);
        LineSink sink = recognition.open(log, collector, notes);
        String name = file.getFileName().toString();
        long number = 0;
        for (String early : first) {
            notes.at(name, ++number);
            sink.line(early);
        }
        for (; line != null; line = input.next()) {
            notes.at(name, ++number);
            if (input.cut()) {
                notes.passedOver("ends of lines longer than " + (LineInput.LONGEST >> 20) + " MB");
            }
            sink.line(line);
            if (number % LINES_A_STEP == 0) {
                progress.at("reading " + name, number, -1);
            }
        }
        sink.end();
        if (input.unended()) {
            notes.fact("The last line of " + name + " has no end: it may be cut off.");
        }
    }

    private void sessions(Recognition recognition) {
        LinePrefix found = recognition.prefix();
        if (found != null && !found.namesSession()) {
            notes.fact("log_line_prefix '" + found.prefix()
                    + "' tells no session (%p or %c): a duration is taken for that of the statement logged last.");
        }
    }
}
