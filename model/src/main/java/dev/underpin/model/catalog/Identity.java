package dev.underpin.model.catalog;

/** Numbers the engine hands out by itself, and from where. {@code always} refuses numbers given by the application. */
public record Identity(boolean always, ObjectName sequence, SequenceRange range) {}
