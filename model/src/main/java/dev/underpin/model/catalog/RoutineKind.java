package dev.underpin.model.catalog;

/** What a routine is called by. */
public enum RoutineKind {
    FUNCTION,
    PROCEDURE,
    AGGREGATE,
    WINDOW
}
