/**
 * The shape of a database as plain values: what every engine has in common, with the trade's own words.
 *
 * <p>Everything here is immutable, ordered canonically by its constructor and free of sizes, counters and clocks, so that
 * two databases of the same shape are {@code equals}.
 */
@NullMarked
package dev.underpin.model.catalog;

import org.jspecify.annotations.NullMarked;
