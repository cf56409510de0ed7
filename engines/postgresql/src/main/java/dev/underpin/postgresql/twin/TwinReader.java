package dev.underpin.postgresql.twin;

import dev.underpin.engine.Progress;
import dev.underpin.engine.Reading;
import dev.underpin.engine.TwinWish;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.twin.Caveat;
import dev.underpin.model.twin.EndRows;
import dev.underpin.model.twin.JointFacts;
import dev.underpin.model.twin.RelationFacts;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.ValueForm;
import dev.underpin.postgresql.OwnQuestions;
import dev.underpin.postgresql.Row;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads what the planner looks at: a fixed number of queries, whatever the number of tables, and one for every fifty index ends. */
public final class TwinReader {

    /** Before this version a server is read, and there is none to build its twin on. */
    private static final int OLDEST = 14;

    private static final int PAGE = 8192;

    private final Connection connection;
    private final TwinSession session;
    private final List<Caveat> caveats = new ArrayList<>();

    /** @throws UsageException where the server is too old */
    public TwinReader(Connection connection, int version, Progress progress) {
        if (version < OLDEST) {
            throw new UsageException(
                    "A twin of PostgreSQL " + version + " cannot be built",
                    "There are servers of 14 to 18 to build it on.",
                    null);
        }
        this.connection = connection;
        this.session = new TwinSession(connection, version, progress);
    }

    /**
     * Reads what the planner knows, within a read-only transaction.
     *
     * @param shape of the database, as it was just read
     * @throws UsageException where the server's pages have another size
     */
    public TwinBundle read(Reading shape, TwinWish wish) throws SQLException {
        try (Statement texts = connection.createStatement()) {
            texts.execute(OwnQuestions.marked(List.of(
                    "SET LOCAL DateStyle = ISO",
                    "SET LOCAL IntervalStyle = postgres",
                    "SET LOCAL bytea_output = hex")));
        }
        Map<String, String> settings = new TreeMap<>();
        session.each("settings", row -> settings.put(row.text("name"), row.text("setting")));
        if (!String.valueOf(PAGE).equals(settings.remove("block_size"))) {
            throw new UsageException(
                    "A twin of " + wish.source() + " cannot be built",
                    "Its server has pages of another size than 8 kB, and the twin's has not.",
                    null);
        }
        Map<String, Boolean> rights = new HashMap<>();
        session.each("rights", row -> {
            for (String right : List.of("column_slots", "joint", "files")) {
                rights.put(right, row.flag(right));
            }
        });
        var relationReader = new RelationFactsReader(session, rights.getOrDefault("files", false), caveats);
        List<RelationFacts> relations = relationReader.read();
        List<TypedColumn> columns =
                new ColumnFactsReader(session, rights.getOrDefault("column_slots", false), caveats).read();
        relationReader.compare(
                columns.stream().map(column -> column.facts().relation()).collect(Collectors.toSet()));
        List<JointFacts> joint = joint(shape, rights.getOrDefault("joint", false));
        List<TypedEnd> ends = new EndReader(session, caveats).read();
        var plain = new TwinBundle(
                wish.source(),
                wish.takenAt(),
                name(),
                ValueForm.PLAIN,
                shape.catalog(),
                settings,
                relations,
                columns.stream().map(TypedColumn::facts).toList(),
                joint,
                rows(ends),
                caveats,
                columns.stream()
                        .map(TypedColumn::facts)
                        .filter(facts -> facts.statistics().keySet().stream().anyMatch(StatisticWords.VALUES::contains))
                        .map(facts -> new ColumnName(facts.relation(), facts.column()))
                        .distinct()
                        .toList(),
                shape.statistics().uses());
        return wish.values() == ValueForm.PLAIN ? plain : new Pseudonymiser(session, plain).apply(columns, ends);
    }

    private String name() {
        List<String> name = new ArrayList<>();
        session.each("database", row -> name.add(row.text("name")));
        return name.getFirst();
    }

    private List<JointFacts> joint(Reading shape, boolean readable) {
        List<JointFacts> joint = new ArrayList<>();
        if (readable) {
            session.each("joint", row -> joint.add(joint(row)));
            return joint;
        }
        shape.catalog()
                .objects(dev.underpin.model.catalog.ExtendedStatistics.class)
                .forEach(object -> caveats.add(new Caveat(
                        object.table(),
                        "What statistics " + object.name() + " hold could not be read: this role has no SELECT on"
                                + " pg_statistic_ext_data. GRANT pg_read_all_data to see it.")));
        return joint;
    }

    private JointFacts joint(Row row) throws SQLException {
        var name = new ObjectName(row.text("schema"), row.text("name"));
        var table = new ObjectName(row.text("table_schema"), row.text("table_name"));
        Map<String, String> parts = new TreeMap<>();
        for (String part : List.of("ndistinct", "dependencies", "mcv")) {
            String bytes = row.optional(part);
            if (bytes != null) {
                parts.put(part, bytes);
            }
        }
        if (row.flag("expressions")) {
            caveats.add(new Caveat(
                    table, "Statistics " + name + " are kept of expressions too; these are not taken along yet."));
        }
        if (row.flag("own_types") && parts.remove("mcv") != null) {
            caveats.add(new Caveat(
                    table,
                    "The common values of statistics " + name
                            + " are of types of this database's own and are not taken along yet."));
        }
        Map<String, Integer> positions = new HashMap<>();
        List<String> columns = row.names("columns");
        long[] numbers = row.numbers("positions");
        for (int i = 0; i < columns.size(); i++) {
            positions.put(columns.get(i), (int) numbers[i]);
        }
        return new JointFacts(name, table, row.flag("inherited"), positions, parts);
    }

    static List<EndRows> rows(List<TypedEnd> ends) {
        Map<ObjectName, List<TypedEnd>> byTable =
                ends.stream().collect(Collectors.groupingBy(end -> end.column().table()));
        return byTable.entrySet().stream()
                .map(table -> new EndRows(
                        table.getKey(),
                        table.getValue().stream()
                                .collect(Collectors.toMap(end -> end.column().column(), TypedEnd::lowest)),
                        table.getValue().stream()
                                .collect(Collectors.toMap(end -> end.column().column(), TypedEnd::highest))))
                .toList();
    }
}
