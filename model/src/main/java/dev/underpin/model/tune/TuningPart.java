package dev.underpin.model.tune;

/** Tuning as a part of an audit. */
public sealed interface TuningPart {

    /** It was tuned. */
    record Done(Tuned tuned) implements TuningPart {}

    /**
     * It was not.
     *
     * @param why a sentence
     * @param instead what to do about it, a sentence; empty where nothing can be done
     */
    record NotDone(String why, String instead) implements TuningPart {}
}
