package dev.underpin.model.snapshot;

/** What kind of thing a snapshot was read from. */
public enum SourceKind {
    LIVE,
    SCRIPT,
    MIGRATIONS,
    SNAPSHOT_FILE,
    DEMO
}
