package dev.underpin.tune.rewrite;

import java.util.Optional;

/**
 * One way to write a query otherwise. It only changes what it finds once in the text and once in what the engine understood, so that both are the
 * same place.
 */
public interface Rewrite {

    String id();

    /** What is done, in a few words. */
    String title();

    /** The id of the rule whose finding it answers; empty where there is none. */
    String rule();

    /** The change, and what has to hold for it; empty where the query has nothing of the kind. */
    Optional<Draft> draft(Site site);
}
