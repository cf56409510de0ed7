package dev.underpin.model.twin;

import org.jspecify.annotations.Nullable;

/**
 * One node of a plan.
 *
 * @param depth below the top, which is 0
 * @param kind in the engine's words: {@code Hash Join}, {@code Index Only Scan}
 * @param alias of the table it reads; null where it reads none
 * @param index it reads by; null where it reads by none
 */
public record PlanStep(
        int depth,
        String kind,
        @Nullable String alias,
        @Nullable String index) {

    /** {@code Index Scan by orders_pkey}. */
    public String way() {
        return index == null ? kind : kind + " by " + index;
    }
}
