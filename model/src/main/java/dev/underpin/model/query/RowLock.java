package dev.underpin.model.query;

/**
 * FOR UPDATE and its like.
 *
 * @param range place of the entry whose rows are locked, from 1
 */
public record RowLock(int range, Strength strength, Waiting waiting) {

    /** Against whom. */
    public enum Strength {
        KEY_SHARE,
        SHARE,
        NO_KEY_UPDATE,
        UPDATE
    }

    /** What becomes of a row that somebody else has locked. */
    public enum Waiting {
        WAIT,
        SKIP,
        FAIL
    }
}
