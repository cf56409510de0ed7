package dev.underpin.cli;

import dev.underpin.app.TuneRequest;
import dev.underpin.app.TunedFolder;
import dev.underpin.app.Underpin;
import dev.underpin.app.WorkloadRequest;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.json.TunedJson;
import dev.underpin.model.tune.Tuned;
import dev.underpin.report.TunedMarkdown;
import dev.underpin.report.TunedPage;
import dev.underpin.report.TunedSarif;
import dev.underpin.report.TunedText;
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
            names = "--also",
            paramLabel = "SOURCE",
            description = "Another server with the same database, a replica, whose counts are added. Repeatable.")
    private List<String> also = new ArrayList<>();

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
            description = "Write indexes.sql, to plan from, and tuned.html, .md, .json and .sarif into this folder.")
    private @Nullable Path out;

    @Option(names = "--format", defaultValue = "text", description = "One of ${COMPLETION-CANDIDATES} (default: text).")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
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
        var request = new TuneRequest(
                source(source),
                from,
                bytes,
                measure,
                scale == null ? OptionalDouble.empty() : OptionalDouble.of(scale),
                also.stream().map(this::source).toList());
        Tuned tuned = underpin().tune(request, configuration());
        terminal().endProgress();
        if (out != null) {
            TunedFolder.write(terminal().here().resolve(out), tuned, Version.NUMBER);
        }
        print(tuned);
        return 0;
    }

    private void print(Tuned tuned) {
        switch (format) {
            case TEXT -> deliver(new TunedText(terminal().style()).of(tuned, next(tuned)), null);
            case JSON -> {
                TunedJson.write(tuned, new TerminalStream(terminal().out()));
                deliver("\n", null);
            }
            case SARIF -> deliver(TunedSarif.of(tuned, Underpin.queryRules(), Version.NUMBER), null);
            case MARKDOWN -> deliver(TunedMarkdown.of(tuned), null);
            case HTML -> deliver(TunedPage.of(tuned, Version.NUMBER), null);
        }
    }

    private String next(Tuned tuned) {
        if (tuned.advice().isEmpty()) {
            return "";
        }
        return out == null
                ? "To go on from: --out tuning/ writes them as a script to plan from."
                : "Plan them: underpin plan " + tuned.source() + " --to " + out.resolve("indexes.sql") + " --out plan/";
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
