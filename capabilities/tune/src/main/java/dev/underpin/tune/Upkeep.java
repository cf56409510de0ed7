package dev.underpin.tune;

import dev.underpin.model.twin.IndexWish;
import java.util.Collection;

/** What it costs to keep indexes up. */
@FunctionalInterface
public interface Upkeep {

    /** Nobody writes. */
    Upkeep NONE = indexes -> 0;

    /** Over the workload's time, in the units of its cost, of all of these together. */
    double of(Collection<IndexWish> indexes);
}
