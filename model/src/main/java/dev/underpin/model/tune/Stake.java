package dev.underpin.model.tune;

import org.jspecify.annotations.Nullable;

/**
 * What a team has at stake with a query.
 *
 * @param weight how many times its cost counts
 * @param critical whether nothing may make it more expensive
 * @param target milliseconds that 95 of 100 of its calls may take; null where nobody has said
 */
public record Stake(
        double weight, boolean critical, @Nullable Double target) {

    /** A query like any other. */
    public static final Stake ORDINARY = new Stake(1, false, null);
}
