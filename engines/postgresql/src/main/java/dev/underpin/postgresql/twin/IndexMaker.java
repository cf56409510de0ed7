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
import java.util.Iterator;
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

    private static final Pattern IF_NOT_THERE = Pattern.compile("\\bIF\\s+NOT\\b", Pattern.CASE_INSENSITIVE);

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

    /** Makes them, hidden; in their order. */
    List<MakingOutcome> make(List<String> definitions, ShownIndexes shown) throws SQLException, IOException {
        List<MakingOutcome> outcomes = new ArrayList<>();
        List<String> together = new ArrayList<>();
        for (String definition : definitions) {
            if (isOneIndex(definition) && !IF_NOT_THERE.matcher(definition).find()) {
                together.add(definition);
            } else {
                outcomes.addAll(together(together, shown));
                together.clear();
                outcomes.add(alone(definition, shown));
            }
        }
        outcomes.addAll(together(together, shown));
        return outcomes;
    }

    /** One that is refused takes those with it that were sent with it: they are made again in halves. */
    private List<MakingOutcome> together(List<String> definitions, ShownIndexes shown)
            throws SQLException, IOException {
        if (definitions.size() < 2) {
            return definitions.isEmpty() ? List.of() : List.of(alone(definitions.getFirst(), shown));
        }
        try {
            List<MakingOutcome> outcomes = new ArrayList<>();
            Iterator<List<MadeIndex>> made = byTop(sent(definitions)).iterator();
            for (String definition : definitions) {
                outcomes.add(shown(new MakingOutcome.Made(definition, made.next()), shown));
            }
            return outcomes;
        } catch (SQLException oneIsRefused) {
            int half = definitions.size() / 2;
            List<MakingOutcome> outcomes = new ArrayList<>(together(List.copyOf(definitions.subList(0, half)), shown));
            outcomes.addAll(together(List.copyOf(definitions.subList(half, definitions.size())), shown));
            return outcomes;
        }
    }

    private MakingOutcome alone(String definition, ShownIndexes shown) throws IOException {
        if (!isOneIndex(definition)) {
            return refused(definition, "This is not one CREATE INDEX.");
        }
        try {
            List<MadeIndex> indexes = sent(List.of(definition));
            return indexes.isEmpty()
                    ? refused(definition, "There is an index of this name.")
                    : shown(new MakingOutcome.Made(definition, indexes), shown);
        } catch (SQLException e) {
            return refused(definition, ServerMessages.text(e));
        }
    }

    private static MakingOutcome shown(MakingOutcome.Made made, ShownIndexes shown) {
        shown.add(made);
        return made;
    }

    /** In the order in which the server numbers them, one of a partitioned table comes before those of its partitions. */
    private static List<List<MadeIndex>> byTop(List<MadeIndex> indexes) {
        List<List<MadeIndex>> groups = new ArrayList<>();
        for (MadeIndex index : indexes) {
            if (index.top()) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(index);
        }
        return groups;
    }

    private List<MadeIndex> sent(List<String> definitions) throws SQLException {
        admin.setAutoCommit(false);
        try (Statement statement = admin.createStatement()) {
            return sent(statement, definitions);
        } finally {
            admin.rollback();
            admin.setAutoCommit(true);
        }
    }

    /** All in one message: a candidate takes less time to make than to be waited for. */
    private List<MadeIndex> sent(Statement statement, List<String> definitions) throws SQLException {
        List<String> message = new ArrayList<>();
        message.add(searchIn(searchPath));
        definitions.forEach(
                definition -> message.add(CONCURRENTLY.matcher(definition).replaceFirst("$1")));
        message.add(searchIn(""));
        message.add(new CatalogQuery("twin", "whatif-made").textFor(version));
        message.add("COMMIT");
        statement.execute(String.join("\n;", message));
        for (int i = 0; i < definitions.size() + 2; i++) {
            statement.getMoreResults();
        }
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
