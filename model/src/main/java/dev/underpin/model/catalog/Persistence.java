package dev.underpin.model.catalog;

/** What survives: a permanent table survives crashes, an unlogged one is emptied by a crash. */
public enum Persistence {
    PERMANENT,
    UNLOGGED,
    TEMPORARY
}
