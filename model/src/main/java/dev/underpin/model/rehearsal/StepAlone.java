package dev.underpin.model.rehearsal;

import java.util.List;

/**
 * One step of a plan, run with nobody else there: what the server counted meanwhile is the step's doing alone.
 *
 * @param step its number, from 1 over all phases
 * @param milliseconds from its beginning to its end
 * @param tables of which rows were read without an index, replaced or deleted, by name
 */
public record StepAlone(int step, double milliseconds, List<TableTouched> tables) {
    public StepAlone {
        tables = List.copyOf(tables);
    }
}
