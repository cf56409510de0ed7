package dev.underpin.engine;

import dev.underpin.model.twin.ValueForm;
import java.time.Instant;

/**
 * How planner statistics are to be taken along.
 *
 * @param source the database in the user's words
 */
public record TwinWish(String source, Instant takenAt, ValueForm values) {}
