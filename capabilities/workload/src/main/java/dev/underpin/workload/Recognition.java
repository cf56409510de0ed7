package dev.underpin.workload;

import dev.underpin.model.fault.UsageException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a log turned out to be by its first lines.
 *
 * @param wrapping what is around each line; null for nothing
 * @param prefix of a server's text log; null for other formats
 * @param given whether the user named the prefix
 */
record Recognition(
        LogFormat format,
        @Nullable String wrapping,
        @Nullable LinePrefix prefix,
        boolean given) {
    private static final int SHOWN = 100;

    /**
     * Looks at the first lines.
     *
     * @throws UsageException where they are of no known format
     */
    static Recognition of(String file, List<String> lines, KnownOfLog known) {
        String wrapping = Unwrapped.wrapping(lines);
        List<String> inside = wrapping == null ? lines : unwrapped(wrapping, lines);
        List<String> plain = inside.stream().map(PlainLines::plain).toList();
        String prefix = known.prefix();
        LogFormat named = known.format();
        LinePrefix line = prefix == null ? PrefixGuess.among(inside, known.served()) : new LinePrefix(prefix);
        LogFormat best = named;
        int most = line == null || named != null ? 0 : PrefixGuess.count(line, inside);
        if (most > 0) {
            best = LogFormat.POSTGRESQL;
        }
        for (LogFormat format : LogFormat.values()) {
            int count =
                    named == null ? (int) plain.stream().filter(format::begins).count() : 0;
            if (count > most) {
                best = format;
                most = count;
            }
        }
        if (best == null || best == LogFormat.POSTGRESQL && line == null) {
            throw unknown(file, inside, prefix);
        }
        return new Recognition(best, wrapping, best == LogFormat.POSTGRESQL ? line : null, prefix != null);
    }

    private static List<String> unwrapped(String wrapping, List<String> lines) {
        List<String> inside = new ArrayList<>();
        LineSink sink = Unwrapped.of(
                wrapping,
                new LineSink() {
                    @Override
                    public void line(String line) {
                        inside.add(line);
                    }

                    @Override
                    public void end() {}
                },
                new Notes());
        lines.forEach(sink::line);
        sink.end();
        return inside;
    }

    private static UsageException unknown(String file, List<String> lines, @Nullable String prefix) {
        String first =
                lines.stream().filter(line -> !line.isBlank()).findFirst().orElse("");
        String tried = Arrays.stream(LogFormat.values()).map(LogFormat::title).collect(Collectors.joining(", "));
        return new UsageException(
                first.isEmpty()
                        ? "The file " + file + " holds no lines"
                        : "The lines of " + file + " are of no known format",
                first.isEmpty()
                        ? null
                        : "The first is: " + (first.length() > SHOWN ? first.substring(0, SHOWN) + "…" : first)
                                + "\nTried: " + tried + (prefix == null ? "" : " with log_line_prefix '" + prefix + "'")
                                + ".",
                prefix == null
                        ? "For a PostgreSQL log, give its prefix as the server has it: --log-line-prefix \"$(psql -Atc 'SHOW log_line_prefix')\""
                        : "Ask the server for its prefix: SHOW log_line_prefix. Without --log-line-prefix it is found from the lines.");
    }

    /** What the user is told. */
    String title() {
        String title = prefix == null ? format.title() : format.title() + ", log_line_prefix '" + prefix.prefix() + "'";
        return wrapping == null
                ? title
                : title
                        + (wrapping.equals("docker")
                                ? " in Docker's JSON"
                                : wrapping.equals("cri") ? " in a container's log" : " in " + wrapping + " of JSON");
    }

    LineSink open(ServerLog log, Collector collector, Notes notes) {
        var trail = new Trail();
        Consumer<Execution> inOrder = execution -> collector.add(execution.on(trail));
        LineSink sink = switch (format) {
            case POSTGRESQL ->
                new StderrLog(prefix == null ? new LinePrefix("") : prefix, !given, log, collector, notes);
            case CSVLOG -> new CsvLog(log, collector, notes);
            case JSONLOG -> new JsonLog(log, collector, notes);
            case RAILS -> new PlainLines(new RailsLog(inOrder));
            case DJANGO -> new PlainLines(new DjangoLog(inOrder, notes));
            case HIBERNATE -> new PlainLines(new HibernateLog(inOrder));
            case PRISMA -> new PlainLines(new PrismaLog(inOrder));
            case SEQUELIZE -> new PlainLines(new SequelizeLog(inOrder));
            case TYPEORM -> new PlainLines(new TypeOrmLog(inOrder));
            case ENTITY_FRAMEWORK -> new PlainLines(new EntityFrameworkLog(inOrder));
        };
        return wrapping == null ? sink : Unwrapped.of(wrapping, sink, notes);
    }
}
