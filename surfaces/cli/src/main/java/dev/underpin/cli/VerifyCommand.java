package dev.underpin.cli;

import dev.underpin.app.EvidenceFile;
import dev.underpin.app.PlanFolder;
import dev.underpin.model.fault.RefusedException;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.rehearsal.Evidence;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code underpin verify}. */
@Command(
        name = "verify",
        description =
                "Check that a plan and its evidence belong together and that nobody has changed either. Needs no database.",
        sortOptions = false,
        footer = {"", "Exit codes: 0 they do and the plan passed, 1 it failed its rehearsal, 3 they do not."})
final class VerifyCommand extends TerminalCommand {

    @Parameters(paramLabel = "PLAN", description = "The plan's folder.")
    private Path plan = Path.of("");

    @Override
    public Integer call() {
        Path folder = terminal().here().resolve(plan);
        Plan read = PlanFolder.read(folder);
        Evidence evidence = EvidenceFile.read(folder, read)
                .orElseThrow(() -> new RefusedException(
                        "There is no evidence in " + plan,
                        "The plan was not rehearsed.",
                        "Rehearse it: underpin rehearse " + plan + " --like SOURCE"));
        var rehearsal = evidence.rehearsal();
        deliver(
                "Plan " + read.id().substring(0, 8)
                        + " and its evidence belong together, and are as they were written.\n"
                        + "Verdict: " + rehearsal.verdict().word() + ", rehearsed "
                        + rehearsal.stage().at() + " on PostgreSQL "
                        + rehearsal.stage().version() + ", like "
                        + rehearsal.stage().like() + ".\n"
                        + "Signed with the key " + evidence.key() + ", seal "
                        + evidence.seal().substring(0, 16) + ".\n",
                null);
        return rehearsal.verdict().passed() ? 0 : Main.FINDINGS;
    }
}
