package dev.underpin.model.catalog;

/** When a constraint is checked: at the statement, or at the end of the transaction if asked or from the start. */
public enum Deferral {
    NOT_DEFERRABLE,
    INITIALLY_IMMEDIATE,
    INITIALLY_DEFERRED
}
