package dev.underpin.cli;

import dev.underpin.app.Baseline;
import dev.underpin.app.Underpin;
import dev.underpin.model.finding.Severity;
import dev.underpin.report.HtmlDossier;
import dev.underpin.report.JsonReport;
import dev.underpin.report.MarkdownReport;
import dev.underpin.report.SarifReport;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code underpin review}. */
@Command(name = "review", description = "Say what is wrong with a schema, most important first.", sortOptions = false)
final class ReviewCommand extends TerminalCommand {

    @Parameters(paramLabel = "SOURCE", description = "What to review.")
    private String source = "";

    @Option(names = "--format", defaultValue = "text", description = "One of ${COMPLETION-CANDIDATES} (default: text).")
    private Format format = Format.TEXT;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to this file instead of the terminal.")
    private @Nullable Path out;

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            description = "Exit with 1 where a finding is at least this bad.")
    private @Nullable Severity failOn;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Tell only what this earlier findings.json does not know.")
    private @Nullable Path baseline;

    @Option(names = "--strict", description = "A statement of a script that fails is a fault.")
    private boolean strict;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "0",
            description = "Print the first N findings only (text).")
    private int limit;

    @Override
    public Integer call() {
        Path known = baseline == null ? null : terminal().here().resolve(baseline);
        Underpin.Reviewed reviewed = underpin().review(source(source), configuration(), Baseline.read(known), strict);
        terminal().endProgress();
        print(reviewed);
        return failOn != null && reviewed.review().reaches(failOn) ? Main.FINDINGS : 0;
    }

    private void print(Underpin.Reviewed reviewed) {
        String text = switch (format) {
            case TEXT ->
                new ReviewText(out == null ? terminal().style() : dev.underpin.report.Style.PLAIN).of(reviewed, limit);
            case JSON -> JsonReport.of(reviewed.snapshot(), reviewed.review(), Version.NUMBER);
            case SARIF -> SarifReport.of(reviewed.snapshot(), reviewed.review(), Version.NUMBER);
            case MARKDOWN -> MarkdownReport.of(reviewed.snapshot(), reviewed.review());
            case HTML -> HtmlDossier.of(reviewed.snapshot(), reviewed.review(), reviewed.engineTitle(), Version.NUMBER);
        };
        deliver(text, out);
    }
}
