package dev.underpin.model.query;

/** What a query does. */
public enum Verb {
    SELECT,
    INSERT,
    UPDATE,
    DELETE,
    MERGE
}
