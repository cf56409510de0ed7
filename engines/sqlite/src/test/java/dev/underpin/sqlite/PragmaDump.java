package dev.underpin.sqlite;

import dev.underpin.engine.Scratch;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What SQLite itself tells of a file's tables, as text to compare: a witness that shares no code with the reader. A NOT NULL
 * on the rowid is no difference.
 */
final class PragmaDump {

    private static final List<String> QUESTIONS = List.of(
            "SELECT 'table', name, type, wr, strict, ncol FROM pragma_table_list WHERE schema = 'main'",
            "SELECT 'column', s.name, c.cid, c.name, c.type, c.dflt_value, c.pk, c.hidden, CASE WHEN c.pk AND"
                    + " NOT EXISTS (SELECT 1 FROM pragma_index_list(s.name) WHERE origin = 'pk') THEN 'rowid' ELSE"
                    + " c.\"notnull\" END"
                    + " FROM sqlite_schema s JOIN pragma_table_xinfo(s.name) c WHERE s.type = 'table'",
            "SELECT 'index', s.name, i.name, i.\"unique\", i.origin, i.partial"
                    + " FROM sqlite_schema s JOIN pragma_index_list(s.name) i WHERE s.type = 'table'",
            "SELECT 'key', i.name, k.seqno, k.cid, k.name, k.\"desc\", lower(k.coll), k.key FROM sqlite_schema s"
                    + " JOIN pragma_index_list(s.name) i JOIN pragma_index_xinfo(i.name) k WHERE s.type = 'table'",
            "SELECT 'reference', s.name, f.seq, lower(f.\"table\"), f.\"from\", lower(f.\"to\"), f.on_update, f.on_delete"
                    + " FROM sqlite_schema s JOIN pragma_foreign_key_list(s.name) f WHERE s.type = 'table'",
            "SELECT type, name, lower(tbl_name), CASE WHEN type IN ('index', 'trigger') THEN sql END FROM sqlite_schema");

    private PragmaDump() {}

    static Set<String> of(Scratch scratch) {
        var lines = new TreeSet<String>();
        try (Connection connection = LiveFile.readOnly(DatabaseFile.path(scratch.url()));
                Statement statement = connection.createStatement()) {
            for (String question : QUESTIONS) {
                try (ResultSet results = statement.executeQuery(question)) {
                    while (results.next()) {
                        lines.add(line(results));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return lines;
    }

    /** A comment that SQLite keeps behind a default is not part of it. */
    private static String line(ResultSet results) throws SQLException {
        var line = new StringBuilder();
        for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
            line.append(String.valueOf(results.getString(i)).replaceAll("\\s*-- \\w+$", ""))
                    .append(" | ");
        }
        return line.toString();
    }
}
