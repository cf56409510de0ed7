package dev.underpin.postgresql.recipe;

import dev.underpin.model.plan.Estimate;
import dev.underpin.model.plan.Hazard;
import dev.underpin.model.plan.Leftover;
import dev.underpin.model.plan.RunSql;
import dev.underpin.model.plan.SqlBatch;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.model.plan.Undo;
import dev.underpin.model.plan.UndoBatch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step of statements while it is being put together. Several statements are one transaction. */
final class Work {

    private final String title;
    private final List<String> statements = new ArrayList<>();
    private final List<Hazard> hazards = new ArrayList<>();
    private final List<UndoBatch> undo = new ArrayList<>();
    private @Nullable Undo otherUndo;
    private Timeouts timeouts = Timeouts.BRIEF;
    private @Nullable String done;
    private @Nullable Leftover leftover;
    private @Nullable Estimate estimate;

    private Work(String title) {
        this.title = title;
    }

    static Work called(String title) {
        return new Work(title);
    }

    Work run(String... sql) {
        return run(List.of(sql));
    }

    Work run(List<String> sql) {
        statements.addAll(sql);
        return this;
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }

    /** One batch that takes it back; called again, a further batch. */
    Work undo(String... sql) {
        return undo(List.of(sql));
    }

    Work undo(List<String> sql) {
        if (!sql.isEmpty()) {
            undo.add(IndexWork.undo(sql));
        }
        return this;
    }

    Work nothingToUndo(String reason) {
        otherUndo = new Undo.NotNeeded(reason);
        return this;
    }

    Work cannotBeUndone(String reason) {
        otherUndo = new Undo.Impossible(reason);
        return this;
    }

    /** @param query whether it has been done; false before, true right after */
    Work done(String query) {
        done = query;
        return this;
    }

    Work leftover(String found, String removal) {
        leftover = new Leftover(found, removal);
        return this;
    }

    Work hazard(Hazard.Kind kind, String words) {
        hazards.add(new Hazard(kind, words));
        return this;
    }

    Work timeouts(Timeouts those) {
        timeouts = those;
        return this;
    }

    Work estimate(@Nullable Estimate that) {
        estimate = that;
        return this;
    }

    RunSql step() {
        Undo taken = otherUndo != null ? otherUndo : new Undo.ByStatements(undo);
        if (otherUndo == null && undo.isEmpty()) {
            throw new IllegalStateException("nobody said how to undo: " + title);
        }
        return new RunSql(
                title, SqlBatch.together(statements), List.of(), timeouts, hazards, taken, done, leftover, estimate);
    }
}
