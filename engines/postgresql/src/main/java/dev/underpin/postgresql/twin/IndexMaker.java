package dev.underpin.postgresql.twin;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.twin.RelationFacts;
import dev.underpin.model.twin.WhatIf;
import dev.underpin.postgresql.CatalogQuery;
import dev.underpin.postgresql.Names;
import dev.underpin.postgresql.Row;
import dev.underpin.postgresql.ServerMessages;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Script;
import dev.underpin.sql.StatementKind;
import dev.underpin.sql.Verb;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Has the server make an index, and nothing else. What code of the bundle it calls, the server runs as the table's owner, who may do
 * little.
 */
final class IndexMaker {

    private static final Pattern CONCURRENTLY =
            Pattern.compile("^(\\s*CREATE\\s+(?:UNIQUE\\s+)?INDEX\\s+)CONCURRENTLY\\s+", Pattern.CASE_INSENSITIVE);

    private final Connection admin;
    private final int version;
    private final String searchPath;
    private final Map<ObjectName, RelationFacts> facts;

    IndexMaker(Connection admin, int version, String searchPath, Map<ObjectName, RelationFacts> facts) {
        this.admin = admin;
        this.version = version;
        this.searchPath = searchPath;
        this.facts = facts;
    }

    /** Makes it, hidden. */
    MakingOutcome make(String definition, ShownIndexes shown) throws SQLException, IOException {
        if (!isOneIndex(definition)) {
            return refused(definition, "This is not one CREATE INDEX.");
        }
        admin.setAutoCommit(false);
        try (Statement statement = admin.createStatement()) {
            List<MadeIndex> indexes =
                    indexes(statement, CONCURRENTLY.matcher(definition).replaceFirst("$1"));
            if (indexes.isEmpty()) {
                return refused(definition, "There is an index of this name.");
            }
            var made = new MakingOutcome.Made(definition, indexes);
            shown.add(made);
            return made;
        } catch (SQLException e) {
            return refused(definition, ServerMessages.text(e));
        } finally {
            admin.rollback();
            admin.setAutoCommit(true);
        }
    }

    /** All in one message: a candidate takes less time to make than to be waited for. */
    private List<MadeIndex> indexes(Statement statement, String definition) throws SQLException {
        statement.execute(String.join(
                "\n;",
                searchIn(searchPath),
                definition,
                searchIn(""),
                new CatalogQuery("twin", "whatif-made").textFor(version),
                "COMMIT"));
        statement.getMoreResults();
        statement.getMoreResults();
        statement.getMoreResults();
        List<MadeIndex> indexes = new ArrayList<>();
        try (ResultSet answer = statement.getResultSet()) {
            var row = new Row(answer);
            while (answer.next()) {
                indexes.add(MadeIndex.of(row));
            }
        }
        return indexes;
    }

    private static String searchIn(String path) {
        return "SELECT set_config('search_path', " + Names.literal(path) + ", true)";
    }

    private static MakingOutcome refused(String definition, String reason) {
        return new MakingOutcome.Refused(new WhatIf.Refused(definition, reason));
    }

    private static boolean isOneIndex(String definition) throws IOException {
        try (Script script = Script.of("what-if", definition, Dialect.POSTGRESQL)) {
            return script.next() instanceof dev.underpin.sql.Statement first
                    && script.next() == null
                    && StatementKind.of(first.text(), Dialect.POSTGRESQL).verb() == Verb.CREATE_INDEX;
        }
    }

    /** The server has counted the rows of the tables anew, and found two. */
    void countsAgain(List<MadeIndex> indexes) throws SQLException {
        new RelationRestorer(admin, version)
                .restore(indexes.stream()
                        .map(MadeIndex::table)
                        .distinct()
                        .map(facts::get)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
