package dev.underpin.postgresql.twin;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.twin.RelationFacts;
import dev.underpin.postgresql.CatalogQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A relation's file on the twin and what it is to look like.
 *
 * @param name of the file in its database's folder
 * @param method of an index; empty for a table
 * @param tablePages of an index's table
 */
record TwinFile(String name, String method, RelationFacts facts, long tablePages) {

    /** Those of all relations that have one. */
    static List<TwinFile> all(Connection admin, List<RelationFacts> relations) throws SQLException {
        Map<ObjectName, RelationFacts> facts = new HashMap<>();
        relations.forEach(relation -> facts.put(relation.relation(), relation));
        List<TwinFile> files = new ArrayList<>();
        try (Statement statement = admin.createStatement();
                ResultSet answer = statement.executeQuery(new CatalogQuery("twin", "files").textFor(0))) {
            while (answer.next()) {
                RelationFacts own = facts.get(new ObjectName(answer.getString("schema"), answer.getString("name")));
                if (own != null) {
                    RelationFacts table =
                            facts.get(new ObjectName(answer.getString("table_schema"), answer.getString("table_name")));
                    files.add(new TwinFile(
                            answer.getString("file"),
                            answer.getString("method"),
                            own,
                            table == null ? 0 : table.pages()));
                }
            }
        }
        return files;
    }
}
