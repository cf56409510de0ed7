package dev.underpin.model.effect;

/** What changing a column to some type did, where it was of this type before. */
public record TypeOutcome(String from, Kind kind) {

    /** The outcomes, best first. */
    public enum Kind {
        /** The catalog alone. */
        FREE,
        /** The table was read from end to end. */
        SCANS,
        /** The table was written anew. */
        REWRITES,
        /** The server refused it. */
        REFUSED
    }
}
