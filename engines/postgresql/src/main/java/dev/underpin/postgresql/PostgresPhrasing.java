package dev.underpin.postgresql;

import dev.underpin.engine.Phrasing;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.twin.IndexWish;
import java.util.List;
import java.util.Set;

/**
 * Remedies in PostgreSQL's words, in the way that blocks least: indexes concurrently, constraints first unvalidated.
 *
 * <p>Locks: postgresql.org/docs/current/explicit-locking.html and sql-altertable.html.
 */
final class PostgresPhrasing implements Phrasing {

    @Override
    public String quote(String identifier) {
        return Names.quote(identifier);
    }

    @Override
    public String literal(String text) {
        return Names.literal(text);
    }

    @Override
    public Set<String> reservedWords() {
        return Keywords.RESERVED;
    }

    @Override
    public List<String> createIndex(
            String name, ObjectName table, boolean unique, List<String> columns, String suffix) {
        return List.of("CREATE " + (unique ? "UNIQUE " : "") + "INDEX CONCURRENTLY " + quote(name) + " ON "
                + quote(table) + " (" + columns(columns) + ")" + (suffix.isEmpty() ? "" : " " + suffix));
    }

    @Override
    public String createIndex(IndexWish wish) {
        return IndexText.of(wish);
    }

    /** Nothing can be built concurrently on the parent itself. */
    @Override
    public List<String> createIndexOnParent(String name, ObjectName table, List<String> columns) {
        return List.of("CREATE INDEX " + quote(name) + " ON ONLY " + quote(table) + " (" + columns(columns) + ")");
    }

    @Override
    public List<String> attachIndex(ObjectName parent, ObjectName child) {
        return List.of("ALTER INDEX " + quote(parent) + " ATTACH PARTITION " + quote(child));
    }

    @Override
    public List<String> dropIndex(ObjectName index) {
        return List.of("DROP INDEX CONCURRENTLY " + quote(index));
    }

    @Override
    public List<String> addForeignKey(ObjectName table, ForeignKey key) {
        String constraint =
                key.name() == null ? table.name() + "_" + key.columns().getFirst() + "_fkey" : key.name();
        return List.of(
                alter(table) + "ADD CONSTRAINT " + quote(constraint) + " " + ConstraintText.of(key) + " NOT VALID",
                alter(table) + "VALIDATE CONSTRAINT " + quote(constraint));
    }

    @Override
    public List<String> addCheck(ObjectName table, String name, String condition) {
        return List.of(
                alter(table) + "ADD CONSTRAINT " + quote(name) + " CHECK (" + condition + ") NOT VALID",
                alter(table) + "VALIDATE CONSTRAINT " + quote(name));
    }

    @Override
    public List<String> validate(ObjectName table, String constraint) {
        return List.of(alter(table) + "VALIDATE CONSTRAINT " + quote(constraint));
    }

    @Override
    public List<String> dropConstraint(ObjectName table, String constraint) {
        return List.of(alter(table) + "DROP CONSTRAINT " + quote(constraint));
    }

    /** A validated CHECK lets SET NOT NULL skip its scan, from version 12 on. */
    @Override
    public List<String> setNotNull(ObjectName table, String column) {
        String check = table.name() + "_" + column + "_not_null_check";
        return List.of(
                alter(table) + "ADD CONSTRAINT " + quote(check) + " CHECK (" + quote(column)
                        + " IS NOT NULL) NOT VALID",
                alter(table) + "VALIDATE CONSTRAINT " + quote(check),
                alter(table) + "ALTER COLUMN " + quote(column) + " SET NOT NULL",
                alter(table) + "DROP CONSTRAINT " + quote(check));
    }

    @Override
    public List<String> addPrimaryKey(ObjectName table, String name, List<String> columns) {
        return List.of(
                "CREATE UNIQUE INDEX CONCURRENTLY " + quote(name) + " ON " + quote(table) + " (" + columns(columns)
                        + ")",
                alter(table) + "ADD CONSTRAINT " + quote(name) + " PRIMARY KEY USING INDEX " + quote(name));
    }

    @Override
    public List<String> alterType(ObjectName table, String column, String type, String using) {
        return List.of(alter(table) + "ALTER COLUMN " + quote(column) + " TYPE " + type
                + (using.isEmpty() ? "" : " USING " + using));
    }

    private String alter(ObjectName table) {
        return "ALTER TABLE " + quote(table) + " ";
    }
}
