package dev.underpin.model.run;

import java.time.Instant;

/**
 * A line of a journal.
 *
 * @param number from 1, without gaps
 * @param at by the clock of the database; told to people, and what days are counted from: the order is by number
 */
public record JournalEntry(long number, Instant at, RunEvent event) {}
