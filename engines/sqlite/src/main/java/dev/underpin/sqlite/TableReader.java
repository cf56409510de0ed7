package dev.underpin.sqlite;

import dev.underpin.model.catalog.Access;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Constraint;
import dev.underpin.model.catalog.Deferral;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.Persistence;
import dev.underpin.model.catalog.PrimaryKey;
import dev.underpin.model.catalog.RowSecurity;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TableKind;
import dev.underpin.model.catalog.Trigger;
import dev.underpin.model.catalog.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tables with their parts. */
final class TableReader {

    /** Table options. */
    static final String STRICT = "strict";

    static final String WITHOUT_ROWID = "without_rowid";
    static final String MODULE = "module";
    static final String ARGUMENTS = "arguments";

    private final RelationColumns columns;
    private final IndexReader indexes;
    private final ReferenceReader references;
    private final Map<String, String> indexDefinitions;

    TableReader(
            RelationColumns columns,
            IndexReader indexes,
            ReferenceReader references,
            Map<String, String> indexDefinitions) {
        this.columns = columns;
        this.indexes = indexes;
        this.references = references;
        this.indexDefinitions = indexDefinitions;
    }

    Table stored(StoredObject object, RelationFacts facts, List<Trigger> triggers) {
        String name = object.name();
        TableClauses clauses = TableClauses.read(object.definition());
        boolean mayBeRowid = !facts.withoutRowid() && !indexes.hasPrimaryKeyIndex(name);
        List<Constraint> constraints = new ArrayList<>();
        clauses.keys().forEach(key -> constraints.add(key(name, key)));
        constraints.addAll(references.of(name, clauses));
        constraints.addAll(clauses.checks());
        constraints.addAll(clauses.notNulls());
        Map<String, String> options = new HashMap<>();
        if (facts.strict()) {
            options.put(STRICT, "true");
        }
        if (facts.withoutRowid()) {
            options.put(WITHOUT_ROWID, "true");
        }
        return table(
                name,
                TableKind.ORDINARY,
                ColumnReader.read(columns.of(name), clauses, mayBeRowid),
                constraints,
                indexes.of(name, clauses, indexDefinitions),
                triggers,
                options);
    }

    private Constraint key(String table, KeyClause key) {
        List<String> named = columns.declared(table, key.columns());
        return key.primary()
                ? new PrimaryKey(key.name(), named, List.of(), false, Deferral.NOT_DEFERRABLE, null)
                : new UniqueConstraint(key.name(), named, List.of(), true, false, Deferral.NOT_DEFERRABLE, null);
    }

    static Table virtual(StoredObject object, List<Column> columns, List<Trigger> triggers) {
        ModuleClause clause = ModuleClause.read(object.definition());
        return table(
                object.name(),
                TableKind.VIRTUAL,
                columns,
                List.of(),
                List.of(),
                triggers,
                Map.of(MODULE, clause.module(), ARGUMENTS, clause.arguments()));
    }

    private static Table table(
            String name,
            TableKind kind,
            List<Column> columns,
            List<Constraint> constraints,
            List<Index> indexes,
            List<Trigger> triggers,
            Map<String, String> options) {
        return new Table(
                Names.inMain(name),
                kind,
                Persistence.PERMANENT,
                columns,
                constraints,
                indexes,
                triggers,
                List.of(),
                RowSecurity.OFF,
                List.of(),
                null,
                null,
                List.of(),
                null,
                options,
                Access.UNSTATED,
                null);
    }
}
