package dev.underpin.model.query;

/** Whether a function gives the same for the same arguments. */
public enum Volatility {
    /** Always. */
    IMMUTABLE,
    /** As long as one statement runs. */
    STABLE,
    /** Not even that. */
    VOLATILE
}
