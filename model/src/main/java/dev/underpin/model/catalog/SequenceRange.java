package dev.underpin.model.catalog;

/** What a sequence hands out: where it starts, how it steps and where it ends. */
public record SequenceRange(long start, long increment, long minimum, long maximum, long cache, boolean cycle) {}
