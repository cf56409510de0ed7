package dev.underpin.bench;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Twin;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.twin.IndexChoice;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.WhatIf;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What a plan on the twin costs, however many indexes of one table wait to be tried. */
final class WhatIfTimes {

    private static final int WARM = 5;
    private static final int ROUNDS = 15;

    private final Engine engine;
    private final Measurements measurements;

    WhatIfTimes(Engine engine, Measurements measurements) {
        this.engine = engine;
        this.measurements = measurements;
    }

    /** @param columns of the table that the indexes are over */
    void measure(String database, TwinBundle bundle, String table, List<String> columns, List<String> queries) {
        for (int hidden : List.of(0, 10, 100, 500)) {
            try (Twin twin = engine.twin(bundle, Progress.SILENT)) {
                long start = System.nanoTime();
                List<ObjectName> indexes = twin.whatIf(definitions(table, columns, hidden)).stream()
                        .map(index -> ((WhatIf.Made) index).name())
                        .toList();
                String with = database + ", " + hidden + " indexes to try";
                if (hidden > 0) {
                    measurements.add(
                            Figure.plain(with + ": to make each", Timings.text(Timings.since(start) / hidden) + " ms"));
                }
                measurements.add(Figure.plain(
                        with + ": a query, the same choice",
                        Timings.of(WARM, ROUNDS, () -> each(twin, queries, List.of(IndexChoice.AS_IS)))));
                if (hidden > 0) {
                    List<IndexChoice> choices = indexes.stream()
                            .map(index -> IndexChoice.with(Set.of(index)))
                            .toList();
                    measurements.add(Figure.plain(
                            with + ": a query, another choice each time",
                            Timings.of(WARM, ROUNDS, () -> each(twin, queries, choices))));
                }
            }
        }
    }

    private static double each(Twin twin, List<String> queries, List<IndexChoice> choices) {
        long start = System.nanoTime();
        for (int i = 0; i < queries.size(); i++) {
            twin.cost(queries.get(i), choices.get(i % choices.size()));
        }
        return Timings.since(start) / queries.size();
    }

    private static List<String> definitions(String table, List<String> columns, int number) {
        var random = new Random(1);
        List<String> definitions = new ArrayList<>();
        while (definitions.size() < number) {
            List<String> shuffled = new ArrayList<>(columns);
            Collections.shuffle(shuffled, random);
            definitions.add("CREATE INDEX ON " + table + " ("
                    + String.join(", ", shuffled.subList(0, 1 + random.nextInt(3))) + ")");
        }
        return definitions;
    }
}
