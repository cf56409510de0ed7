package dev.underpin.execute.rehearsal;

import dev.underpin.engine.LockWatch;
import dev.underpin.engine.Replica;
import dev.underpin.engine.Stage;
import dev.underpin.engine.Usage;
import dev.underpin.execute.RunWitness;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.rehearsal.Cost;
import dev.underpin.model.rehearsal.ReplicaSeen;
import dev.underpin.model.run.Brake;
import dev.underpin.model.run.JournalEntry;
import dev.underpin.model.run.RunEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Notes when each step began and ended, and what it took of the server. */
final class StepLog implements RunWitness {

    private final Stage stage;
    private final LockWatch watch;
    private final HighWater water;
    private final Replica replica;
    private final List<Timed> timed = new ArrayList<>();
    private double from;
    private int waits;
    private Usage before = new Usage(0, 0, 0);
    private Map<ObjectName, String> storage = Map.of();

    /**
     * A step that is over.
     *
     * @param from on the watch's clock
     */
    record Timed(
            int step,
            double from,
            double to,
            int attempts,
            long rows,
            Optional<String> trouble,
            Cost cost,
            List<String> rewrites,
            ReplicaSeen.Lag lag) {}

    StepLog(Stage stage, LockWatch watch, HighWater water, Replica replica) {
        this.stage = stage;
        this.watch = watch;
        this.water = water;
        this.replica = replica;
    }

    List<Timed> timed() {
        return List.copyOf(timed);
    }

    @Override
    public void happened(JournalEntry entry) {
        switch (entry.event()) {
            case RunEvent.StepStarted step -> {
                before = stage.usage();
                storage = stage.storage();
                water.start(before.diskBytes());
                replica.furthest();
                waits = 0;
                from = watch.now();
            }
            case RunEvent.StepSucceeded step -> over(step.step(), step.attempts(), step.rows(), Optional.empty());
            case RunEvent.StepFailed step -> over(step.step(), 1, 0, Optional.of(step.message()));
            default -> {}
        }
    }

    @Override
    public void held(int step, Brake brake) {
        waits += brake instanceof Brake.Replica ? 1 : 0;
    }

    private void over(int step, int attempts, long rows, Optional<String> trouble) {
        double to = watch.now();
        Usage after = stage.usage();
        Replica.Behind behind = replica.furthest();
        var cost = new Cost(
                after.walBytes() - before.walBytes(),
                Math.max(water.highest(), after.diskBytes()) - before.diskBytes(),
                after.temporaryBytes() - before.temporaryBytes());
        Map<ObjectName, String> now = stage.storage();
        List<String> rewrites = storage.entrySet().stream()
                .filter(table ->
                        now.containsKey(table.getKey()) && !table.getValue().equals(now.get(table.getKey())))
                .map(table -> table.getKey().toString())
                .sorted()
                .toList();
        var lag = new ReplicaSeen.Lag(step, behind.seconds(), behind.bytes(), behind.cutOff(), waits);
        timed.add(new Timed(step, from, to, attempts, rows, trouble, cost, rewrites, lag));
    }
}
