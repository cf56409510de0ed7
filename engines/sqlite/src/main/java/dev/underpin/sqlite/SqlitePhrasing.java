package dev.underpin.sqlite;

import dev.underpin.engine.Phrasing;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.ObjectName;
import java.util.List;
import java.util.Set;

/**
 * Remedies in SQLite's words. Constraints and types of an existing table cannot be changed by the releases in common use,
 * short of rebuilding the table (sqlite.org/lang_altertable.html), so those lists are empty.
 */
final class SqlitePhrasing implements Phrasing {

    @Override
    public String quote(String identifier) {
        return Names.quote(identifier);
    }

    /** Without its schema: within CREATE INDEX, REFERENCES and triggers SQLite allows none. */
    @Override
    public String quote(ObjectName name) {
        return Names.quote(name.name());
    }

    @Override
    public Set<String> reservedWords() {
        return Keywords.RESERVED;
    }

    @Override
    public List<String> createIndex(
            String name, ObjectName table, boolean unique, List<String> columns, String suffix) {
        return List.of("CREATE " + (unique ? "UNIQUE " : "") + "INDEX " + quote(name) + " ON " + quote(table) + " ("
                + columns(columns) + ")" + (suffix.isEmpty() ? "" : " " + suffix));
    }

    @Override
    public List<String> dropIndex(ObjectName index) {
        return List.of("DROP INDEX " + quote(index));
    }

    @Override
    public List<String> addForeignKey(ObjectName table, ForeignKey key) {
        return List.of();
    }

    @Override
    public List<String> addCheck(ObjectName table, String name, String condition) {
        return List.of();
    }

    @Override
    public List<String> validate(ObjectName table, String constraint) {
        return List.of();
    }

    @Override
    public List<String> dropConstraint(ObjectName table, String constraint) {
        return List.of();
    }

    @Override
    public List<String> setNotNull(ObjectName table, String column) {
        return List.of();
    }

    @Override
    public List<String> addPrimaryKey(ObjectName table, String name, List<String> columns) {
        return List.of();
    }

    @Override
    public List<String> alterType(ObjectName table, String column, String type, String using) {
        return List.of();
    }
}
