package dev.underpin.model.plan;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** How to take a step back. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "undo")
public sealed interface Undo {

    /** Batches that bring back what was, one after the other. */
    record ByStatements(List<UndoBatch> batches) implements Undo {
        public ByStatements {
            batches = List.copyOf(batches);
        }
    }

    /** It changes nothing that would have to be taken back. */
    record NotNeeded(String reason) implements Undo {}

    /** What it does stays done. */
    record Impossible(String reason) implements Undo {}

    static Undo by(String... statements) {
        return new ByStatements(List.of(UndoBatch.together(List.of(statements))));
    }
}
