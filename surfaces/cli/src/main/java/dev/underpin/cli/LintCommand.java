package dev.underpin.cli;

import dev.underpin.app.Baseline;
import dev.underpin.app.LintRequest;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.lint.Lint;
import dev.underpin.report.LintJson;
import dev.underpin.report.LintSarif;
import dev.underpin.report.LintText;
import dev.underpin.report.Style;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code underpin lint}. */
@Command(
        name = "lint",
        description = "Say whether migrations will hurt, by running them on scratch and watching.",
        sortOptions = false)
final class LintCommand extends TerminalCommand {

    /** What a lint is printed as. */
    enum LintFormat {
        TEXT,
        JSON,
        SARIF
    }

    @Parameters(paramLabel = "MIGRATION", arity = "1..*", description = "Migration files, or a folder of them.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--base",
            paramLabel = "SOURCE",
            description = "What the files will meet. Without it: the earlier files of their folder.")
    private @Nullable String base;

    @Option(
            names = "--since",
            paramLabel = "REVISION",
            description = "Only files that are new or changed since this git revision, as one deployment.")
    private @Nullable String since;

    @Option(
            names = "--runner",
            paramLabel = "TOOL",
            description = "What will run them: flyway, liquibase, rails, django, prisma, alembic, psql, …")
    private @Nullable String runner;

    @Option(names = "--format", defaultValue = "text", description = "One of ${COMPLETION-CANDIDATES} (default: text).")
    private LintFormat format = LintFormat.TEXT;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to this file instead of the terminal.")
    private @Nullable Path out;

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            defaultValue = "high",
            description = "Exit with 1 where a finding is at least this bad (default: ${DEFAULT-VALUE}).")
    private Severity failOn = Severity.HIGH;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Tell only what this earlier lint.json does not know.")
    private @Nullable Path baseline;

    @Option(names = "--all", description = "List the harmless statements too, with the reason (text).")
    private boolean all;

    @Option(
            names = "--fix",
            description = "Write the safe form of the files where it is known exactly, in several files if need be.")
    private boolean fix;

    @Option(
            names = "--static",
            description =
                    "Read the files and run nothing: at once, without an engine or a base, and only what the text tells.")
    private boolean textOnly;

    @Override
    public Integer call() {
        if (textOnly && (base != null || fix)) {
            throw new UsageException(
                    "--static goes with neither --base nor --fix",
                    "It runs nothing, so a base is of no use and no fix can be tried.",
                    "Leave --static out to run the files on the base.");
        }
        Path known = baseline == null ? null : terminal().here().resolve(baseline);
        var request = new LintRequest(
                paths,
                base == null ? null : source(base),
                since,
                runner,
                terminal().here(),
                textOnly,
                Baseline.read(known));
        Lint lint = underpin().lint(request, configuration());
        terminal().endProgress();
        print(lint);
        if (fix) {
            fixed(underpin().fix(request, configuration(), lint));
        }
        return lint.reaches(failOn) ? Main.FINDINGS : 0;
    }

    private void fixed(List<Path> files) {
        terminal().endProgress();
        var err = terminal().err();
        if (files.isEmpty()) {
            err.println("Nothing to fix: no finding says exactly what to write instead.");
        } else {
            err.println("Fixed, and tried on scratch:");
            files.forEach(file -> err.println("  " + terminal().here().relativize(file.toAbsolutePath())));
        }
    }

    private void print(Lint lint) {
        String text = switch (format) {
            case TEXT ->
                new LintText(out == null ? terminal().style() : Style.PLAIN)
                        .of(lint, all || lint.files().size() == 1);
            case JSON -> LintJson.of(lint, Version.NUMBER);
            case SARIF -> LintSarif.of(lint, Version.NUMBER);
        };
        deliver(text, out);
    }
}
