package dev.underpin.model.rehearsal;

import java.util.Comparator;
import java.util.List;

/**
 * Rows made from statistics alone: how many, and how well they fit.
 *
 * @param scale the share of the database's rows that was asked for; 0.1 is a tenth
 * @param seed the same seed makes the same rows
 * @param tables by name
 * @param shortcomings what could not be had, a sentence each
 */
public record MadeRows(double scale, long seed, List<MadeTable> tables, List<String> shortcomings) {
    public MadeRows {
        tables = tables.stream().sorted(Comparator.comparing(MadeTable::table)).toList();
        shortcomings = List.copyOf(shortcomings);
    }

    /** All rows together. */
    public long made() {
        return tables.stream().mapToLong(MadeTable::made).sum();
    }
}
