package dev.underpin.engine;

import java.util.List;

/**
 * What queries gave on the same rows.
 *
 * @param rows how many the tables took
 * @param results one for each query, in their order
 */
public record TrialAnswer(int rows, List<Result> results) {

    /** What one query gave. */
    public sealed interface Result {

        /** @param rows in the order in which they came */
        record Given(List<GivenRow> rows) implements Result {
            public Given {
                rows = List.copyOf(rows);
            }
        }

        record Refused(String message) implements Result {}
    }

    public TrialAnswer {
        results = List.copyOf(results);
    }
}
