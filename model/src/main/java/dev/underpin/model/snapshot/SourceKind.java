package dev.underpin.model.snapshot;

/** What kind of thing a snapshot was read from. */
public enum SourceKind {
    LIVE,
    SCRIPT,
    MIGRATIONS,
    SNAPSHOT_FILE,
    DEMO;

    /** Whether there are real rows and real use behind it. */
    public boolean inhabited() {
        return this == LIVE || this == DEMO;
    }
}
