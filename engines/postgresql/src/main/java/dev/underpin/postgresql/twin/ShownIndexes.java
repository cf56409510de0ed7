package dev.underpin.postgresql.twin;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.twin.IndexChoice;
import dev.underpin.postgresql.CatalogQuery;
import dev.underpin.postgresql.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which indexes planners see, as a flag of the catalog. The ones they do not see cost them nothing, however many they are; only what
 * changes from one choice to the next is written.
 */
final class ShownIndexes {

    private final Connection admin;
    private final PreparedStatement change;
    private final Map<ObjectName, List<Long>> existing;
    private final Map<ObjectName, List<Long>> tried = new HashMap<>();
    private final Map<String, Set<ObjectName>> byName = new HashMap<>();
    private IndexChoice chosen = IndexChoice.AS_IS;

    ShownIndexes(Connection admin, int version) throws SQLException {
        this.admin = admin;
        this.change = admin.prepareStatement(new CatalogQuery("twin", "whatif-choose").textFor(version));
        this.existing = existing(version);
        existing.keySet().forEach(index -> named(index.name(), index));
    }

    private Map<ObjectName, List<Long>> existing(int version) throws SQLException {
        Map<ObjectName, List<Long>> indexes = new HashMap<>();
        try (Statement statement = admin.createStatement();
                ResultSet answer =
                        statement.executeQuery(new CatalogQuery("twin", "whatif-existing").textFor(version))) {
            var row = new Row(answer);
            while (answer.next()) {
                indexes.put(
                        new ObjectName(row.text("schema"), row.text("name")),
                        Arrays.stream(row.numbers("indexes")).boxed().toList());
            }
        }
        return indexes;
    }

    private void named(String name, ObjectName index) {
        byName.computeIfAbsent(name, any -> new HashSet<>()).add(index);
    }

    /** One that is hidden already. */
    void add(MakingOutcome.Made made) {
        ObjectName index = made.top().name();
        List<Long> all = made.indexes().stream().map(MadeIndex::id).toList();
        made.indexes().forEach(each -> named(each.name().name(), index));
        tried.put(index, all);
    }

    /** Those of a name that are seen now, in whatever schema; for that of a partition, the one to be tried that it is part of. */
    Set<ObjectName> called(String name) {
        return byName.getOrDefault(name, Set.of()).stream()
                .filter(index -> tried.containsKey(index)
                        ? chosen.shown().contains(index)
                        : !chosen.hidden().contains(index))
                .collect(Collectors.toSet());
    }

    void choose(IndexChoice choice) throws SQLException {
        Set<Long> on = new HashSet<>();
        on.addAll(ids(choice.shown(), chosen.shown(), tried));
        on.addAll(ids(chosen.hidden(), choice.hidden(), existing));
        Set<Long> off = new HashSet<>();
        off.addAll(ids(chosen.shown(), choice.shown(), tried));
        off.addAll(ids(choice.hidden(), chosen.hidden(), existing));
        if (!on.isEmpty() || !off.isEmpty()) {
            write(on, off);
        }
        chosen = choice;
    }

    /** Of those that are in the one and not in the other. */
    private static List<Long> ids(Set<ObjectName> in, Set<ObjectName> notIn, Map<ObjectName, List<Long>> among) {
        return in.stream()
                .filter(index -> !notIn.contains(index))
                .flatMap(index -> all(index, among).stream())
                .toList();
    }

    private static List<Long> all(ObjectName index, Map<ObjectName, List<Long>> among) {
        List<Long> all = among.get(index);
        if (all == null) {
            throw new UsageException("There is no index " + index + " on the twin", null, null);
        }
        return all;
    }

    private void write(Set<Long> on, Set<Long> off) throws SQLException {
        Set<Long> changed = new HashSet<>(on);
        changed.addAll(off);
        change.setArray(1, admin.createArrayOf("bigint", on.toArray()));
        change.setArray(2, admin.createArrayOf("bigint", changed.toArray()));
        change.executeUpdate();
    }
}
