package dev.underpin.cli;

import dev.underpin.execute.RowLimits;
import dev.underpin.execute.RunWishes;
import dev.underpin.model.plan.PhaseKind;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a plan is to be run, from its beginning or from where it stands. */
final class RunOptions {

    @Option(
            names = "--phase",
            paramLabel = "PHASE",
            description =
                    "Up to the end of this phase, one of ${COMPLETION-CANDIDATES}; without it, up to the next wait.")
    private @Nullable PhaseKind phase;

    @Option(
            names = "--confirm",
            description = "What the plan waits for is so: the application is deployed, the days are enough.")
    private boolean confirm;

    @Option(
            names = "--stall",
            paramLabel = "SECONDS",
            description =
                    "For how long in all a step may stand in a queue for locks, others behind it (default: ${DEFAULT-VALUE}).")
    private int stall = (int) RunWishes.STALL_BUDGET.toSeconds();

    @Option(
            names = "--nice",
            paramLabel = "RATIO",
            description =
                    "While clients are at work, rest at least so long behind a batch as it took, times this, and a hundred times that behind a lock that stops them (default: ${DEFAULT-VALUE}).")
    private double nice = RunWishes.NICENESS;

    @Option(
            names = "--workers",
            paramLabel = "NUMBER",
            description = "While no client is at work, write rows with so many sessions (default: ${DEFAULT-VALUE}).")
    private int workers = 1;

    RunWishes wishes(String by, @Nullable String unrehearsed) {
        return new RunWishes(
                by,
                unrehearsed,
                Optional.ofNullable(phase),
                confirm,
                Duration.ofSeconds(stall),
                Math.max(0, nice),
                Math.max(1, workers),
                RowLimits.USUAL);
    }
}
