package dev.underpin.model.twin;

/** What the values in a bundle are. */
public enum ValueForm {
    /** Others in the same order, equal where the values were equal. */
    PSEUDONYMS,
    /** Those of the rows. */
    PLAIN
}
