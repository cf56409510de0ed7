package dev.underpin.workload;

import dev.underpin.engine.Database;
import java.util.function.Consumer;

/** Leaves out what Underpin asked of the server itself, as far as the log tells who asked: it is no part of what applications do. */
final class OwnCalls implements Consumer<Execution> {
    private static final String THEY = "calls of Underpin itself (application_name '" + Database.APPLICATION + "')";

    private final Consumer<Execution> others;
    private final Notes notes;

    OwnCalls(Consumer<Execution> others, Notes notes) {
        this.others = others;
        this.notes = notes;
    }

    @Override
    public void accept(Execution execution) {
        if (Database.APPLICATION.equals(execution.application())) {
            notes.leftAside(THEY);
        } else {
            others.accept(execution);
        }
    }
}
