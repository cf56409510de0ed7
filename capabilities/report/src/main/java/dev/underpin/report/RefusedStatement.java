package dev.underpin.report;

import dev.underpin.model.rehearsal.TriedStatement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A statement that the server refused with the same words at one boundary or more.
 *
 * @param where the boundaries, in words
 * @param needed whether it has to work at one of them
 */
record RefusedStatement(TriedStatement statement, String words, List<String> where, boolean needed) {

    /** Those that have to work first. */
    static List<RefusedStatement> of(TriedMatrix matrix) {
        var refused = new ArrayList<RefusedStatement>();
        for (TriedMatrix.Row row : matrix.rows()) {
            Map<TriedMatrix.Cell, List<String>> alike = new LinkedHashMap<>();
            for (int i = 0; i < row.cells().size(); i++) {
                TriedMatrix.Cell cell = row.cells().get(i);
                if (cell.outcome() != TriedMatrix.Outcome.WORKS) {
                    alike.computeIfAbsent(cell, words -> new ArrayList<>()).add(matrix.place(i));
                }
            }
            alike.forEach((cell, where) -> refused.add(new RefusedStatement(
                    row.statement(), cell.words(), where, cell.outcome() == TriedMatrix.Outcome.REFUSED)));
        }
        refused.sort(Comparator.comparing(RefusedStatement::needed).reversed());
        return refused;
    }

    /** On one line. */
    String sql() {
        return statement.sql().strip().replaceAll("\\s+", " ");
    }

    /** {@code behind switch, behind contract}, with a word on whether it matters. */
    String places() {
        return String.join(", ", where) + (needed ? "" : " (need not work there)");
    }
}
