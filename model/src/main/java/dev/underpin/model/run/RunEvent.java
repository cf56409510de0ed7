package dev.underpin.model.run;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** Something that happened in a run. Steps are counted from 1, over all phases. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "event")
public sealed interface RunEvent {

    /**
     * The first event of a run.
     *
     * @param steps how many steps it has
     * @param by who, at which machine
     * @param unrehearsed why it is run without having been rehearsed; null where it was
     * @param evidence the seal of the evidence that let it begin; null where it was not rehearsed
     */
    record RunStarted(
            String plan,
            int steps,
            String by,
            @Nullable String unrehearsed,
            @Nullable String evidence) implements RunEvent {}

    /**
     * Somebody goes on with a run.
     *
     * @param unrehearsed why, although others have changed what it is about; null where nobody has
     */
    record RunResumed(String by, @Nullable String unrehearsed) implements RunEvent {}

    record StepStarted(int step, String title) implements RunEvent {}

    /**
     * A step has taken effect; where it is a transaction, this event is part of it.
     *
     * @param attempts how often it was tried; more than once where a lock was not to be had
     * @param rows written; 0 where it writes none
     */
    record StepSucceeded(int step, int attempts, long rows) implements RunEvent {}

    /** A step was found done. */
    record StepSkipped(int step) implements RunEvent {}

    /**
     * A step did not go through; nothing of it stays, or what stays is removed when it is tried again.
     *
     * @param statement what was run; empty where it was no statement
     */
    record StepFailed(int step, String statement, String message) implements RunEvent {}

    /** Somebody says that what the plan waits for at this step is so. */
    record StepConfirmed(int step, String by) implements RunEvent {}

    /**
     * A step was taken back in part; only taking it back goes on from there.
     *
     * @param part of its batches, from 1
     */
    record PartUndone(int step, int part) implements RunEvent {}

    /** A step was taken back. */
    record StepUndone(int step) implements RunEvent {}

    /** Somebody asked for it. */
    record RunPaused(String why) implements RunEvent {}

    /** All steps are done. */
    record RunFinished() implements RunEvent {}

    /** Nobody will go on with it; what was done stays, or was taken back. */
    record RunAborted(String by, String why) implements RunEvent {}
}
