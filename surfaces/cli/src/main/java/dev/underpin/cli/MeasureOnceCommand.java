package dev.underpin.cli;

import dev.underpin.app.MeasureRequest;
import dev.underpin.app.WholeFiles;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.json.MeasurementJson;
import dev.underpin.model.measure.Measurement;
import dev.underpin.report.MeasurementText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code measure before} and {@code measure after} have in common: all but the name of the other file. */
abstract class MeasureOnceCommand extends TerminalCommand {

    private static final Pattern SPAN = Pattern.compile("(\\d+)\\s*(s|min|m|h)");

    @Parameters(
            paramLabel = "SOURCE",
            arity = "1..*",
            description = "A live database with pg_stat_statements, or logs; files are read together.")
    private List<String> sources = new ArrayList<>();

    @Option(
            names = "--for",
            paramLabel = "TIME",
            description = "Look twice, so far apart: 60s, 15min, 2h. Without it: all since the counters began.")
    private @Nullable String window;

    @Mixin
    private LogOptions logs = new LogOptions();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Write the measurement to this file.")
    private Path out = Path.of("");

    /** What to do with the file. */
    abstract String next(Path file);

    @Override
    public Integer call() {
        Optional<Duration> span = Optional.ofNullable(window).map(MeasureOnceCommand::span);
        var request = new MeasureRequest(
                logs.request(sources.stream().map(this::source).toList()), span);
        Measurement measurement = underpin().measure(request, configuration());
        terminal().endProgress();
        WholeFiles.write(terminal().here().resolve(out), stream -> MeasurementJson.write(measurement, stream));
        terminal().out().print(new MeasurementText(terminal().style()).of(measurement, next(out)));
        terminal().out().flush();
        return 0;
    }

    private static Duration span(String text) {
        Matcher span = SPAN.matcher(text.strip());
        if (!span.matches() || Long.parseLong(span.group(1)) == 0) {
            throw new UsageException("--for " + text + " is no time", null, "Give 60s, 15min, 2h or the like.");
        }
        long count = Long.parseLong(span.group(1));
        return switch (span.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofMinutes(count);
        };
    }
}
