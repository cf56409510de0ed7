package dev.underpin.postgresql;

import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.IndexKey;
import dev.underpin.model.catalog.ObjectName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Indexes by the oid of their table. */
final class IndexReader {

    private static final int DESCENDING = 1; // bits of indoption
    private static final int NULLS_FIRST = 2;

    private final ColumnReader columns;
    private final Map<Long, String> unusualOperatorClasses = new HashMap<>();
    private final Map<Long, String> collations = new HashMap<>();
    private final Map<Long, List<Index>> byRelation = new HashMap<>();

    IndexReader(CatalogSession session, ColumnReader columns) {
        this.columns = columns;
        session.each("operator_classes", row -> {
            if (!row.flag("is_default")) {
                unusualOperatorClasses.put(row.number("oid"), row.text("name"));
            }
        });
        session.each("collation_names", row -> collations.put(row.number("oid"), row.text("name")));
        session.each("indexes", row -> TableParts.add(byRelation, row.number("relation"), index(row)));
    }

    Map<Long, List<Index>> byRelation() {
        return byRelation;
    }

    private Index index(Row row) throws SQLException {
        long relation = row.number("relation");
        long[] numbers = row.numbers("columns");
        int keys = (int) row.number("key_columns");
        String parent = row.optional("parent_name");
        var options =
                row.optional("options") == null ? new HashMap<String, String>() : new HashMap<>(row.options("options"));
        String tablespace = row.optional("tablespace");
        if (tablespace != null) {
            options.put("tablespace", tablespace);
        }
        return new Index(
                row.text("name"),
                row.text("method"),
                row.flag("is_unique"),
                keys(row, relation, numbers, keys),
                columns.names(relation, Arrays.copyOfRange(numbers, keys, numbers.length)),
                row.expression("predicate"),
                !row.flag("nulls_not_distinct"),
                row.flag("backs_constraint"),
                row.flag("valid"),
                parent == null ? null : new ObjectName(row.text("parent_schema"), parent),
                options,
                row.flag("backs_constraint") ? "" : SettledText.of(row.text("definition")),
                row.optional("comment"));
    }

    private static @Nullable String settled(@Nullable String expression) {
        return expression == null ? null : SettledText.of(expression);
    }

    private List<IndexKey> keys(Row row, long relation, long[] numbers, int count) throws SQLException {
        long[] orders = row.numbers("orders");
        long[] operatorClasses = row.numbers("operator_classes");
        long[] ownCollations = row.numbers("collations");
        List<@Nullable String> expressions = row.list("expressions");
        var keys = new ArrayList<IndexKey>(count);
        for (int i = 0; i < count; i++) {
            boolean isColumn = numbers[i] != 0;
            boolean descending = (orders[i] & DESCENDING) != 0;
            boolean nullsFirst = (orders[i] & NULLS_FIRST) != 0;
            boolean unusualCollation =
                    isColumn && ownCollations[i] != 0 && ownCollations[i] != columns.collation(relation, numbers[i]);
            keys.add(new IndexKey(
                    isColumn ? columns.name(relation, numbers[i]) : null,
                    isColumn ? null : settled(expressions.get(i)),
                    descending,
                    nullsFirst,
                    unusualOperatorClasses.get(operatorClasses[i]),
                    unusualCollation ? collations.get(ownCollations[i]) : null));
        }
        return keys;
    }
}
