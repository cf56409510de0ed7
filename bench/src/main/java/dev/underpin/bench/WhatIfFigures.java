package dev.underpin.bench;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Twin;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.twin.IndexChoice;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.WhatIf;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Indexes tried on a twin that was exported before, beside the same ones really built. */
final class WhatIfFigures {

    private static final double PAGE = 8192;

    private final Engine engine;
    private final Measurements measurements;
    private final PrintStream out;

    WhatIfFigures(Engine engine, Measurements measurements, PrintStream out) {
        this.engine = engine;
        this.measurements = measurements;
        this.out = out;
    }

    /** @param real the same database, with the indexes */
    void compare(String database, TwinBundle before, Connection real, List<String> definitions, List<String> queries)
            throws SQLException {
        var agreement = new PlanAgreement();
        try (Twin twin = engine.twin(before, Progress.SILENT)) {
            long start = System.nanoTime();
            List<WhatIf> tried = twin.whatIf(definitions);
            measurements.add(Figure.plain(
                    database + ": " + definitions.size() + " what-if indexes made",
                    new Timings(List.of(Timings.since(start)))));
            sizes(database, tried, pages(real));
            IndexChoice all = IndexChoice.with(
                    tried.stream().map(index -> ((WhatIf.Made) index).name()).collect(Collectors.toSet()));
            for (String query : queries) {
                agreement.compare(
                        query,
                        PlanShape.of(real, query),
                        twin.explain(query, all).json());
            }
        }
        measurements.add(Figure.plain(
                database + ": plans with what-if indexes as with real ones",
                Figure.share(agreement.same(), agreement.all())));
        measurements.add(Figure.plain(database + ": their costs, with estimated sizes", agreement.costs()));
        agreement.others().forEach(other -> out.println("  another plan: " + other));
        measurements.keep(database + ": other plans", agreement.others());
    }

    private void sizes(String database, List<WhatIf> tried, Map<ObjectName, Long> real) {
        List<Double> ratios = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (WhatIf index : tried) {
            WhatIf.Made made = (WhatIf.Made) index;
            long own = real.getOrDefault(made.name(), 0L);
            ratios.add(made.bytes() / PAGE / own);
            lines.add(String.format(
                    Locale.ROOT,
                    "  %,7.0f pages for %,7d (%.3f)  %s",
                    made.bytes() / PAGE,
                    own,
                    ratios.getLast(),
                    made.definition()));
        }
        lines.forEach(out::println);
        measurements.keep(database + ": sizes", lines);
        long near = ratios.stream().filter(ratio -> Math.abs(ratio - 1) <= 0.1).count();
        measurements.add(
                Figure.plain(database + ": sizes within 10 % of the real ones", Figure.share(near, ratios.size())));
    }

    private static Map<ObjectName, Long> pages(Connection real) throws SQLException {
        Map<ObjectName, Long> pages = new HashMap<>();
        try (var statement = real.createStatement();
                ResultSet answer = statement.executeQuery("SELECT n.nspname, c.relname, pg_relation_size(c.oid) / 8192"
                        + " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'i'")) {
            while (answer.next()) {
                pages.put(new ObjectName(answer.getString(1), answer.getString(2)), answer.getLong(3));
            }
        }
        return pages;
    }
}
