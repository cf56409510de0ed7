package dev.underpin.cli;

import dev.underpin.app.TuneRequest;
import dev.underpin.app.WorkloadRequest;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.json.TunedJson;
import dev.underpin.model.tune.Tuned;
import dev.underpin.report.TunedScript;
import dev.underpin.report.TunedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code underpin tune}. */
@Command(
        name = "tune",
        description =
                "Find what to do with indexes so that a workload becomes cheaper, on a twin: nothing is run on its database.",
        sortOptions = false,
        footer = {
            "",
            "SOURCE is a live database, demo, or a file of underpin twin export. Without --workload, the queries are those that",
            "pg_stat_statements of the live database has counted.",
            "Exit codes: 0 done, 2 fault, 64 no workload, or nothing that can be planned on."
        })
final class TuneCommand extends TerminalCommand {

    private static final Pattern SIZE = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([kMGT]?)B?", Pattern.CASE_INSENSITIVE);
    private static final String UNITS = "KMGT";

    @Parameters(paramLabel = "SOURCE", description = "Whose statistics to plan on.")
    private String source = "";

    @Option(
            names = "--workload",
            paramLabel = "WORKLOAD",
            description = "A log, a folder of SQL, or whatever else underpin workload reads. Repeatable.")
    private List<String> workload = new ArrayList<>();

    @Mixin
    private LogOptions logs = new LogOptions();

    @Option(
            names = "--budget",
            paramLabel = "SIZE",
            description = "How much more room indexes may take than today: 500MB, 2GB.")
    private @Nullable String budget;

    @Option(
            names = "--measure",
            description = "Try what is found on rows made from the statistics, and keep what is surely faster.")
    private boolean measure;

    @Option(
            names = "--scale",
            paramLabel = "SHARE",
            description =
                    "With --measure: rows for each row there, such as 0.1 (default: all, up to 10 million or 2 GB).")
    private @Nullable Double scale;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write indexes.sql, to plan from, and tuned.json into this folder.")
    private @Nullable Path out;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text).")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        if (format != Format.TEXT && format != Format.JSON) {
            throw new UsageException("What tuning finds is printed as text or json", null, null);
        }
        if (scale != null && (!measure || !(scale > 0 && scale <= 1))) {
            throw new UsageException(
                    "--scale " + scale + " is not what rows can be made by",
                    null,
                    "Give a share above 0 and up to 1, together with --measure.");
        }
        long bytes = budget == null ? Long.MAX_VALUE : bytes(budget);
        if (out != null) {
            WritableFolder.check(terminal().here().resolve(out), out);
        }
        Optional<WorkloadRequest> from = workload.isEmpty()
                ? Optional.empty()
                : Optional.of(logs.request(workload.stream().map(this::source).toList()));
        Tuned tuned = underpin()
                .tune(
                        new TuneRequest(
                                source(source),
                                from,
                                bytes,
                                measure,
                                scale == null ? OptionalDouble.empty() : OptionalDouble.of(scale)),
                        configuration());
        terminal().endProgress();
        if (out != null) {
            write(tuned, out);
        }
        if (format == Format.JSON) {
            TunedJson.write(tuned, new TerminalStream(terminal().out()));
            terminal().out().println();
        } else {
            terminal().out().print(new TunedText(terminal().style()).of(tuned, next(tuned)));
        }
        terminal().out().flush();
        return 0;
    }

    private String next(Tuned tuned) {
        if (tuned.advice().isEmpty()) {
            return "";
        }
        return out == null
                ? "To go on from: --out tuning/ writes them as a script to plan from."
                : "Plan them: underpin plan " + tuned.source() + " --to " + out.resolve("indexes.sql") + " --out plan/";
    }

    private void write(Tuned tuned, Path folder) {
        Path there = terminal().here().resolve(folder);
        try (var json = Files.newOutputStream(there.resolve("tuned.json"))) {
            Files.writeString(there.resolve("indexes.sql"), TunedScript.of(tuned));
            TunedJson.write(tuned, json);
        } catch (IOException e) {
            throw new UsageException("Cannot write into " + folder, String.valueOf(e), null, e);
        }
    }

    private static long bytes(String text) {
        Matcher size = SIZE.matcher(text.strip());
        if (!size.matches()) {
            throw new UsageException("--budget " + text + " is no size", null, "Give 500MB, 2GB or the like.");
        }
        int power = size.group(2).isEmpty() ? 0 : UNITS.indexOf(size.group(2).toUpperCase(Locale.ROOT)) + 1;
        return (long) (Double.parseDouble(size.group(1)) * Math.pow(1_024, power));
    }
}
