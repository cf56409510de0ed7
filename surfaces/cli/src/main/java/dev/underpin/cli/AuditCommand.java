package dev.underpin.cli;

import dev.underpin.app.AuditRequest;
import dev.underpin.app.Audited;
import dev.underpin.app.DossierFolder;
import dev.underpin.app.WorkloadRequest;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.tune.TuningPart;
import dev.underpin.report.Style;
import dev.underpin.report.TuningPartText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code underpin audit}. */
@Command(
        name = "audit",
        description = "The first week in one command: read, review, tune, and write a dossier to work from.",
        sortOptions = false,
        footer = {
            "",
            "A live database is tuned too where pg_stat_statements has counted its queries, or where --workload says what they are.",
            "To review it alone: underpin review SOURCE."
        })
final class AuditCommand extends TerminalCommand {

    private static final int FIRST = 10;

    @Parameters(paramLabel = "SOURCE", description = "What to audit.")
    private String source = "";

    @Option(
            names = "--workload",
            paramLabel = "WORKLOAD",
            description =
                    "What is asked of it: a log, a folder of SQL, or whatever else underpin workload reads. Repeatable.")
    private List<String> workload = new ArrayList<>();

    @Mixin
    private LogOptions logs = new LogOptions();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = "dossier",
            description = "Where to write the dossier (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("dossier");

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            description = "Exit with 1 where a finding is at least this bad.")
    private @Nullable Severity failOn;

    @Option(names = "--strict", description = "A statement of a script that fails is a fault.")
    private boolean strict;

    @Override
    public Integer call() {
        Path folder = terminal().here().resolve(out);
        WritableFolder.check(folder, out);
        Optional<WorkloadRequest> from = workload.isEmpty()
                ? Optional.empty()
                : Optional.of(logs.request(workload.stream().map(this::source).toList()));
        Audited audited = underpin().audit(new AuditRequest(source(source), from, strict), configuration());
        DossierFolder.write(folder, audited, Version.NUMBER);
        terminal().endProgress();
        print(audited);
        return failOn != null && audited.reviewed().review().reaches(failOn) ? Main.FINDINGS : 0;
    }

    private void print(Audited audited) {
        Style style = terminal().style();
        boolean tuned = audited.tuning() instanceof TuningPart.Done;
        String said = new ReviewText(style).of(audited.reviewed(), FIRST) + "\n"
                + String.join("\n", TuningPartText.lines(audited.tuning(), style)) + "\n\n"
                + "Dossier: " + out.resolve("index.html") + ", remedies: " + out.resolve("remedies.sql")
                + (tuned ? ", tuning: " + out.resolve("tuned.html") : "") + "\n";
        deliver(said, null);
    }
}
