package dev.underpin.sqlite;

import dev.underpin.model.catalog.Deferral;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.ReferentialAction;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Foreign keys, by table, with names as the referenced table declares them where it is there. */
final class ReferenceReader {

    private static final ReferenceClause UNREAD = new ReferenceClause(null, Deferral.NOT_DEFERRABLE);

    private final RelationColumns columns;
    private final Map<String, String> tables = new HashMap<>();
    private final Map<String, List<Facts>> byTable = new HashMap<>();

    private record Facts(
            int id, String referenced, String onUpdate, String onDelete, List<String> columns, List<String> to) {}

    ReferenceReader(CatalogSession session, RelationColumns columns, Set<String> tables) {
        this.columns = columns;
        tables.forEach(table -> this.tables.put(Names.folded(table), table));
        session.each("foreign_keys", this::read);
    }

    private void read(Row row) throws SQLException {
        List<Facts> keys = byTable.computeIfAbsent(row.text("relation"), table -> new ArrayList<>());
        int id = row.number("id");
        if (keys.isEmpty() || keys.getLast().id() != id) {
            keys.add(new Facts(
                    id,
                    row.text("referenced"),
                    row.text("on_update"),
                    row.text("on_delete"),
                    new ArrayList<>(),
                    new ArrayList<>()));
        }
        keys.getLast().columns().add(row.text("column_name"));
        @Nullable String to = row.optional("referenced_column");
        if (to != null) {
            keys.getLast().to().add(to);
        }
    }

    /** The pragma tells the keys in the order of the text, once turned around. */
    List<ForeignKey> of(String table, TableClauses clauses) {
        List<Facts> keys = byTable.getOrDefault(table, List.of());
        boolean sameNumber = keys.size() == clauses.references().size();
        List<ForeignKey> foreignKeys = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            foreignKeys.add(
                    foreignKey(keys.get(i), sameNumber ? clauses.references().get(i) : UNREAD));
        }
        return foreignKeys;
    }

    private ForeignKey foreignKey(Facts facts, ReferenceClause clause) {
        String referenced = tables.getOrDefault(Names.folded(facts.referenced()), facts.referenced());
        return new ForeignKey(
                clause.name(),
                facts.columns(),
                Names.inMain(referenced),
                columns.declared(referenced, facts.to()),
                action(facts.onDelete()),
                action(facts.onUpdate()),
                List.of(),
                false,
                false,
                clause.deferral(),
                true,
                true,
                null);
    }

    private static ReferentialAction action(String sql) {
        return Arrays.stream(ReferentialAction.values())
                .filter(action -> action.sql().equals(sql))
                .findFirst()
                .orElse(ReferentialAction.NO_ACTION);
    }
}
