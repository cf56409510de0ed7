package dev.underpin.model.twin;

import org.jspecify.annotations.Nullable;

/** What became of one query of a file. */
public sealed interface QueryOutcome {

    /** Where it begins in its file, from 1. */
    int line();

    /** As written. */
    String query();

    /**
     * It has a plan.
     *
     * @param gain of the indexes that were tried; null where none were
     */
    record Planned(int line, TwinPlan plan, @Nullable WhatIfGain gain) implements QueryOutcome {
        @Override
        public String query() {
            return plan.query();
        }
    }

    /** The twin does not take it. */
    record Refused(
            int line,
            String query,
            String summary,
            @Nullable String detail,
            @Nullable String hint) implements QueryOutcome {}
}
