package dev.underpin.model.snapshot;

import dev.underpin.model.catalog.ObjectName;

/** The last number a sequence handed out. Sequences never used are not listed. */
public record SequencePosition(ObjectName sequence, long last) {}
