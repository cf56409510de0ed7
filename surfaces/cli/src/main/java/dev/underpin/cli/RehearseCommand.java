package dev.underpin.cli;

import dev.underpin.app.Configuration;
import dev.underpin.app.EvidenceFile;
import dev.underpin.app.RehearsalRequest;
import dev.underpin.execute.rehearsal.RehearsalWishes;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.rehearsal.Evidence;
import dev.underpin.model.rehearsal.Rehearsal;
import dev.underpin.report.RehearsalText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code underpin rehearse}. */
@Command(
        name = "rehearse",
        description =
                "Run a plan on a database like the real one, among clients, there and back, through crashes; keep what was seen.",
        sortOptions = false,
        footer = {
            "",
            "What was seen goes into the plan's folder: evidence.json, signed, and evidence.html.",
            "Exit codes: 0 the plan passed, 1 it failed, 2 fault, 3 the source is not what the plan starts from."
        })
final class RehearseCommand extends TerminalCommand {

    @Parameters(paramLabel = "PLAN", description = "The plan's folder, as underpin plan --out wrote it.")
    private Path plan = Path.of("");

    @Option(
            names = "--like",
            paramLabel = "SOURCE",
            description = "What the stage is to be like: a live database or a file of twin export (rows are made from"
                    + " statistics, nothing is copied), or a dump.")
    private @Nullable String like;

    @Option(
            names = "--scale",
            paramLabel = "SHARE",
            split = ",",
            description =
                    "How many rows are made for each row there (default: 1). With several, 0.05,0.1,0.2, the plan is"
                            + " rehearsed with the last one, and how long it takes with all rows is estimated from all.")
    private List<Double> scales = List.of(1.0);

    @Option(
            names = "--old",
            paramLabel = "FILE",
            description =
                    "What the application of today sends, $$1 for values; without it, what follows from the schema.")
    private @Nullable Path old;

    @Option(
            names = "--workload",
            paramLabel = "SOURCE",
            description = "What the application of today was recorded to send, in place of --old: a live database with"
                    + " pg_stat_statements, a log, a folder of logs or SQL. Again for more files.")
    private List<String> workload = new ArrayList<>();

    @Mixin
    private LogOptions logs = new LogOptions();

    @Option(names = "--new", paramLabel = "FILE", description = "What the new application sends, likewise.")
    private @Nullable Path latter;

    @Option(names = "--clients", paramLabel = "COUNT", description = "Clients at work (default: ${DEFAULT-VALUE}).")
    private int clients = RehearsalWishes.CLIENTS;

    @Option(
            names = "--beat",
            paramLabel = "MILLISECONDS",
            description = "How often each of them has something to ask (default: ${DEFAULT-VALUE}).")
    private long beat = RehearsalWishes.BEAT.toMillis();

    @Option(
            names = "--calm",
            paramLabel = "SECONDS",
            description = "How long they are looked at before the first step (default: ${DEFAULT-VALUE}).")
    private long calm = RehearsalWishes.CALM.toSeconds();

    @Option(
            names = "--replica",
            description =
                    "Have a second server follow the first while clients are at work, with somebody who reads on it.")
    private boolean replica;

    @Option(names = "--no-crashes", description = "Do not kill runner and server, which takes a second or two a step.")
    private boolean noCrashes;

    @Option(names = "--seed", paramLabel = "NUMBER", description = "Of everything that is drawn.")
    private long seed = RehearsalWishes.SEED;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text).")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        if (clients < 0 || clients > 100 || beat < 1 || calm < 1) {
            throw new UsageException("--clients is 0 to 100, --beat and --calm 1 or more", null, null);
        }
        if (!areScales(scales)) {
            throw new UsageException(
                    "--scale is above 0 and up to 100; several of them come in ascending order",
                    null,
                    "Say 0.05,0.1,0.2.");
        }
        if (format != Format.TEXT && format != Format.JSON) {
            throw new UsageException("A rehearsal is printed as text or json", null, null);
        }
        if (!workload.isEmpty() && old != null) {
            throw new UsageException(
                    "--workload and --old exclude each other",
                    "Both say what the application of today sends.",
                    "Leave one of them out; --new goes with either.");
        }
        if (workload.isEmpty() && logs.given()) {
            throw new UsageException(
                    "--log-line-prefix and --log-format say how a log is written, and there is none",
                    null,
                    "Name it with --workload.");
        }
        Configuration configuration = configuration();
        var wishes = new RehearsalWishes(
                clients,
                Duration.ofMillis(beat),
                Duration.ofSeconds(calm),
                replica,
                !noCrashes,
                seed,
                configuration.gates().budget());
        var request = new RehearsalRequest(
                terminal().here(),
                terminal().here().resolve(plan),
                Optional.ofNullable(like).map(this::source),
                scales.getLast(),
                scales.subList(0, scales.size() - 1),
                Optional.ofNullable(old),
                workload.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                logs.request(workload.stream().map(this::source).toList())),
                Optional.ofNullable(latter),
                wishes);
        Evidence evidence = underpin().rehearse(request, configuration, Version.NUMBER);
        terminal().endProgress();
        if (format == Format.JSON) {
            deliver(EvidenceFile.text(request.folder()), null);
        } else {
            deliver(
                    new RehearsalText(terminal().style()).of(evidence.rehearsal()) + "\nWritten: "
                            + plan.resolve("evidence.html")
                            + ", to be looked at, and evidence.json, signed with the key "
                            + evidence.key() + ".\n" + next(evidence.rehearsal()),
                    null);
        }
        return evidence.rehearsal().verdict().passed() ? 0 : Main.FINDINGS;
    }

    private static boolean areScales(List<Double> scales) {
        double before = 0;
        for (double scale : scales) {
            if (!(scale > before && scale <= 100)) {
                return false;
            }
            before = scale;
        }
        return true;
    }

    private String next(Rehearsal rehearsal) {
        return rehearsal.verdict().passed() ? "Run it: underpin run " + plan + " --on SOURCE\n" : "";
    }
}
