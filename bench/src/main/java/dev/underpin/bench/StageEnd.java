package dev.underpin.bench;

import dev.underpin.engine.Progress;
import dev.underpin.engine.RowDigests;
import dev.underpin.engine.Stage;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.plan.Diff;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What a database holds in the end: its catalog, and every row as a digest. */
record StageEnd(Catalog catalog, Map<ObjectName, RowDigests> rows) {

    static StageEnd of(Stage stage) {
        Catalog catalog = stage.scratch().database().read(Progress.SILENT).catalog();
        var rows = new TreeMap<ObjectName, RowDigests>();
        catalog.tables()
                .filter(table -> !table.isPartition())
                .forEach(table -> stage.digests(table).ifPresent(digests -> rows.put(table.name(), digests)));
        return new StageEnd(catalog, rows);
    }

    /** One sentence for each thing that is not as it should be. */
    List<String> differences(StageEnd expected) {
        var differences = new ArrayList<String>();
        Diff.of(expected.catalog, catalog, List.of()).changes().forEach(change -> differences.add(change.words()));
        expected.rows.forEach((table, digests) -> {
            RowDigests here = rows.get(table);
            if (!Objects.equals(digests, here)) {
                differences.add(
                        table + ": other rows, " + (here == null ? 0 : here.rows()) + " instead of " + digests.rows());
            }
        });
        return differences;
    }
}
