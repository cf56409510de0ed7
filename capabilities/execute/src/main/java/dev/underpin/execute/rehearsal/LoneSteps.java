package dev.underpin.execute.rehearsal;

import dev.underpin.engine.Stage;
import dev.underpin.engine.TableUse;
import dev.underpin.execute.RunWitness;
import dev.underpin.model.rehearsal.StepAlone;
import dev.underpin.model.rehearsal.TableTouched;
import dev.underpin.model.run.JournalEntry;
import dev.underpin.model.run.RunEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Notes how long each step took, and what it did to which table. The server counts for all sessions together, and a session tells what it did
 * when it ends: so nobody else may be there, and each step has a session of its own.
 */
final class LoneSteps implements RunWitness {

    private final Stage stage;
    private final List<StepAlone> steps = new ArrayList<>();
    private Map<Long, TableUse> before = Map.of();
    private long began;
    private int step;
    private double milliseconds;

    /** The step is done: its session has to end. */
    static final class StepOver extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    LoneSteps(Stage stage) {
        this.stage = stage;
    }

    List<StepAlone> steps() {
        return List.copyOf(steps);
    }

    /** What others did until now is not the next step's doing. */
    void start() {
        before = byId(stage.uses());
    }

    @Override
    public void happened(JournalEntry entry) {
        switch (entry.event()) {
            case RunEvent.StepStarted started -> began = System.nanoTime();
            case RunEvent.StepSucceeded succeeded -> {
                step = succeeded.step();
                milliseconds = (System.nanoTime() - began) / 1e6;
                throw new StepOver();
            }
            default -> {}
        }
    }

    /** The step's session has ended. */
    void over() {
        List<TableUse> after = stage.uses();
        List<TableTouched> tables = after.stream()
                .map(this::touched)
                .filter(table -> table.read() > 0 || table.dead() > 0)
                .sorted(Comparator.comparing(TableTouched::table))
                .toList();
        before = byId(after);
        steps.add(new StepAlone(step, milliseconds, tables));
    }

    private static Map<Long, TableUse> byId(List<TableUse> uses) {
        return uses.stream().collect(Collectors.toMap(TableUse::id, Function.identity()));
    }

    private TableTouched touched(TableUse after) {
        TableUse known = before.getOrDefault(after.id(), new TableUse(after.id(), after.table(), 0, 0, 0, 0));
        return new TableTouched(
                after.table(),
                known.rows(),
                known.bytes(),
                after.read() - known.read(),
                after.replaced() - known.replaced(),
                after.bytes() - known.bytes());
    }
}
