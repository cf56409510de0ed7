package dev.underpin.cli;

import dev.underpin.app.DossierFolder;
import dev.underpin.app.Underpin;
import dev.underpin.model.finding.Severity;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code underpin audit}. */
@Command(
        name = "audit",
        description = "The first week in one command: read, review, and write a dossier to work from.",
        sortOptions = false)
final class AuditCommand extends TerminalCommand {

    private static final int FIRST = 10;

    @Parameters(paramLabel = "SOURCE", description = "What to audit.")
    private String source = "";

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
        Underpin.Reviewed reviewed = underpin().review(source(source), configuration(), Set.of(), strict);
        DossierFolder.write(folder, reviewed, Version.NUMBER);
        terminal().endProgress();
        terminal().out().print(new ReviewText(terminal().style()).of(reviewed, FIRST));
        terminal().out().println();
        terminal()
                .out()
                .println("Dossier: " + out.resolve("index.html") + ", remedies: " + out.resolve("remedies.sql"));
        terminal().out().flush();
        return failOn != null && reviewed.review().reaches(failOn) ? Main.FINDINGS : 0;
    }
}
