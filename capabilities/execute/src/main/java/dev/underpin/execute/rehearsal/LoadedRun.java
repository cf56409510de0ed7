package dev.underpin.execute.rehearsal;

import dev.underpin.engine.Engine;
import dev.underpin.engine.LockWatch;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Replica;
import dev.underpin.engine.Stage;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.plan.Step;
import dev.underpin.model.rehearsal.Latency;
import dev.underpin.model.rehearsal.LockSpan;
import dev.underpin.model.rehearsal.Refusal;
import dev.underpin.model.rehearsal.ReplicaSeen;
import dev.underpin.model.rehearsal.StepSeen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A plan run while clients are at work. */
final class LoadedRun {

    /** Spans told of each step: those that others waited for longest. */
    private static final int SPANS = 200;

    /** For so long a replica is waited for when all is done. */
    private static final Duration CATCH_UP = Duration.ofMinutes(5);

    private final Engine engine;
    private final Plan plan;
    private final TriedApplications applications;
    private final RehearsalWishes wishes;
    private final Progress progress;

    LoadedRun(Engine engine, Plan plan, TriedApplications applications, RehearsalWishes wishes, Progress progress) {
        this.engine = engine;
        this.plan = plan;
        this.applications = applications;
        this.wishes = wishes;
        this.progress = progress;
    }

    /**
     * What came of it.
     *
     * @param calm how clients fared before the first step
     * @param replica where there was one
     * @param blindest the longest time in which locks were not looked at, in milliseconds
     * @param sent statement by statement
     */
    record Result(Latency calm, List<StepSeen> steps, Optional<ReplicaSeen> replica, double blindest, SentCalls sent) {}

    Result on(Stage stage) {
        try (LockWatch watch = stage.watch();
                var water = new HighWater(stage);
                Replica replica = replica(stage)) {
            var log = new StepLog(stage, watch, water, replica);
            var load = new ClientLoad(stage, applications, wishes, watch::now);
            double start = watch.now();
            try (load) {
                progress.at("letting " + wishes.clients() + " clients work", 0, -1);
                load.rest();
                start = watch.now();
                progress.at("running the plan among " + wishes.clients() + " clients", 0, -1);
                new StageRun(engine, stage, plan).run(Optional.empty(), log, deployment -> deploy(load));
                load.rest();
            }
            // The first moments are those of sessions that open and statements that are prepared.
            List<ClientCall> calm = load.within(start / 2, start);
            return new Result(
                    latency(calm),
                    seen(log.timed(), load, watch.spans()),
                    followed(log, replica),
                    watch.blindest(),
                    SentCalls.of(load.within(0, Double.MAX_VALUE), calm));
        }
    }

    private Replica replica(Stage stage) {
        if (!wishes.replica()) {
            return Replica.NONE;
        }
        progress.at("making a replica of the stage", 0, -1);
        return stage.replica();
    }

    private Optional<ReplicaSeen> followed(StepLog log, Replica replica) {
        if (!wishes.replica()) {
            return Optional.empty();
        }
        Duration took = replica.catchUp(CATCH_UP);
        return Optional.of(new ReplicaSeen(
                log.timed().stream().map(StepLog.Timed::lag).toList(),
                took.toNanos() / 1e6,
                took.compareTo(CATCH_UP) < 0));
    }

    private static void deploy(ClientLoad load) {
        if (!load.isDeployed()) {
            load.deploy();
        }
    }

    private List<StepSeen> seen(List<StepLog.Timed> timed, ClientLoad load, List<LockSpan> spans) {
        List<Step> steps = plan.steps().toList();
        var seen = new ArrayList<StepSeen>();
        for (StepLog.Timed step : timed) {
            List<ClientCall> calls = load.within(step.from(), step.to());
            seen.add(new StepSeen(
                    step.step(),
                    plan.phaseOf(step.step()),
                    steps.get(step.step() - 1).title(),
                    step.from(),
                    step.to(),
                    step.attempts(),
                    step.rows(),
                    step.trouble(),
                    latency(calls),
                    within(spans, step.from(), step.to()),
                    step.cost(),
                    step.rewrites(),
                    refusals(calls)));
        }
        return seen;
    }

    private static List<LockSpan> within(List<LockSpan> spans, double from, double to) {
        return spans.stream()
                .filter(span -> span.from() <= to && span.from() + span.waited() + span.held() >= from)
                .sorted((one, other) -> Double.compare(weight(other), weight(one)))
                .limit(SPANS)
                .sorted((one, other) -> Double.compare(one.from(), other.from()))
                .toList();
    }

    private static double weight(LockSpan span) {
        return span.waited() + (span.mode().blocksWrites() ? span.held() : span.held() / 1_000);
    }

    private static Latency latency(List<ClientCall> calls) {
        double[] times = calls.stream()
                .filter(call -> !call.slow())
                .mapToDouble(ClientCall::milliseconds)
                .toArray();
        return Latency.of(
                times, (int) calls.stream().filter(ClientCall::refused).count());
    }

    private static List<Refusal> refusals(List<ClientCall> calls) {
        Map<String, List<ClientCall>> alike = calls.stream()
                .filter(ClientCall::refused)
                .collect(Collectors.groupingBy(
                        call -> call.statement() + " " + call.refusal(), TreeMap::new, Collectors.toList()));
        return alike.values().stream()
                .map(same ->
                        new Refusal(same.getFirst().statement(), same.getFirst().refusal(), same.size()))
                .toList();
    }
}
