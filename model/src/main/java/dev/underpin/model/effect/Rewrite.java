package dev.underpin.model.effect;

/** A relation that got new files. */
public record Rewrite(Relation relation, Kind kind) {

    /** What became of the old rows. */
    public enum Kind {
        /** Every row was written anew. */
        COPIED,
        /** They were thrown away at once, as TRUNCATE does. */
        EMPTIED
    }
}
