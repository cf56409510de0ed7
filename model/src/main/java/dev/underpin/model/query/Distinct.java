package dev.underpin.model.query;

/** Which equal rows go. */
public enum Distinct {
    NONE,
    ROWS,
    /** All but the first of those that agree in some values. */
    ON
}
