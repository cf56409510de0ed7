package dev.underpin.cli;

import dev.underpin.app.PlanFolder;
import dev.underpin.app.PlanRequest;
import dev.underpin.app.Planned;
import dev.underpin.engine.RecipeWishes;
import dev.underpin.model.fault.UsageException;
import dev.underpin.report.MigrationFormat;
import dev.underpin.report.PlanText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code underpin plan}. */
@Command(
        name = "plan",
        description = "Plan a change so that applications go on working: phased, undoable, tried on scratch.",
        sortOptions = false,
        footer = {
            "",
            "A change is what two schemas cannot tell:",
            "  orders -> purchases                    a table under another name",
            "  orders.customer_ref -> customer_id     a column under another name",
            "  users(name) -> (first, last) using split_part(name, ' ', 1), split_part(name, ' ', 2)",
            "                               back first || ' ' || last",
            "  orders.region = 'unknown'              what rows of today get in a new column",
            "  orders.total = cents / 100.0 back total * 100   how a type is converted, both ways"
        })
final class PlanCommand extends TerminalCommand {

    @Parameters(paramLabel = "SOURCE", description = "The database as it is.")
    private String source = "";

    @Option(
            names = "--to",
            paramLabel = "SOURCE",
            description =
                    "What it is to be: a schema file or any source; or a migration, which runs on top of what is there.")
    private @Nullable String target;

    @Option(
            names = "--whole",
            description = "A script after --to is the whole target, even if it runs on top of what is there.")
    private boolean whole;

    @Option(
            names = "--change",
            paramLabel = "TEXT",
            description = "What the two cannot tell, as below. Can be repeated.")
    private List<String> changes = new ArrayList<>();

    @Option(names = "--changes", paramLabel = "FILE", description = "The same, one a line.")
    private @Nullable Path changesFile;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Write the plan: plan.json, a runbook, SQL for each step.")
    private @Nullable Path out;

    @Option(
            names = "--as",
            paramLabel = "TOOL",
            description = "With --out: the same as migration files, for one of ${COMPLETION-CANDIDATES}.")
    private @Nullable MigrationFormat as;

    @Option(names = "--allow-loss", description = "Values may be lost: columns and tables dropped.")
    private boolean allowLoss;

    @Option(
            names = "--keep-days",
            paramLabel = "DAYS",
            description =
                    "How long what goes is kept out of sight before it is dropped; 0 for not at all (default: ${DEFAULT-VALUE}).")
    private int keepDays = RecipeWishes.KEEP_DAYS;

    @Option(
            names = "--batch",
            paramLabel = "ROWS",
            description = "How many rows a backfill takes at once (default: ${DEFAULT-VALUE}).")
    private int batch = RecipeWishes.BATCH_ROWS;

    @Option(names = "--sql", description = "Print the statements too.")
    private boolean sql;

    @Override
    public Integer call() {
        if (as != null && out == null) {
            throw new UsageException("--as wants --out", "Migration files go into a folder.", "Add --out plan/");
        }
        if (keepDays < 0 || batch < 1) {
            throw new UsageException("--keep-days is 0 or more, --batch 1 or more", null, null);
        }
        if (out != null) {
            WritableFolder.check(terminal().here().resolve(out), out);
        }
        var request = new PlanRequest(
                source(source), target == null ? null : source(target), whole, changes(), allowLoss, keepDays, batch);
        Planned planned = underpin().plan(request, configuration());
        terminal().endProgress();
        planned.contained().forEach(line -> terminal().err().println("Not run, because it reaches out: " + line));
        var lines = new StringBuilder(new PlanText(terminal().style()).of(planned.plan(), sql));
        if (!planned.tried().isEmpty()) {
            lines.append('\n').append(terminal().style().faint(planned.tried())).append('\n');
        }
        if (out != null) {
            PlanFolder.write(
                    terminal().here().resolve(out),
                    planned,
                    as,
                    Clock.systemUTC().instant());
            lines.append("Written: ").append(out.resolve("README.md")).append(", the runbook to begin with.\n");
        }
        deliver(lines.toString(), null);
        return 0;
    }

    private List<String> changes() {
        var all = new ArrayList<>(changes);
        if (changesFile != null) {
            try {
                all.addAll(Files.readAllLines(terminal().here().resolve(changesFile)));
            } catch (IOException e) {
                throw new UsageException("The file " + changesFile + " cannot be read", String.valueOf(e), null, e);
            }
        }
        return all;
    }
}
