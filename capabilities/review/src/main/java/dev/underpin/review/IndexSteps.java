package dev.underpin.review;

import dev.underpin.engine.Phrasing;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Partition;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TableKind;
import java.util.ArrayList;
import java.util.List;

/**
 * The statements that index columns of a table beside running writes. A partitioned table is indexed piece by piece: on the parent
 * alone, then on each partition, attached as it is there.
 */
public record IndexSteps(ReviewContext context, List<String> columns) {

    public IndexSteps {
        columns = List.copyOf(columns);
    }

    /** For a plain index that is named after the table and the columns. */
    public List<String> on(Table table) {
        var statements = new ArrayList<String>();
        add(table, statements);
        return statements;
    }

    private void add(Table table, List<String> statements) {
        Phrasing phrasing = context.phrasing();
        ObjectName index = index(table);
        if (table.kind() != TableKind.PARTITIONED) {
            statements.addAll(phrasing.createIndex(index.name(), table.name(), false, columns, ""));
            return;
        }
        statements.addAll(phrasing.createIndexOnParent(index.name(), table.name(), columns));
        context.catalog().tables().filter(one -> isPartition(one, table)).forEach(partition -> {
            add(partition, statements);
            statements.addAll(phrasing.attachIndex(index, index(partition)));
        });
    }

    private ObjectName index(Table table) {
        return new ObjectName(table.name().schema(), table.name().name() + "_" + String.join("_", columns) + "_idx");
    }

    private static boolean isPartition(Table table, Table parent) {
        Partition partition = table.partition();
        return partition != null && partition.parent().equals(parent.name());
    }
}
