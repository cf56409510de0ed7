package dev.underpin.postgresql.twin;

import dev.underpin.model.catalog.IndexKey;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.twin.Demand;
import dev.underpin.model.twin.Scan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The uses of tables in a query, read from its plan: the engine has understood the query, whatever it was written like. */
final class ScanReader {

    private static final List<String> CONDITIONS = List.of(
            "Filter", "Index Cond", "Recheck Cond", "Hash Cond", "Merge Cond", "Join Filter", "TID Cond", "Order By");
    private static final List<String> ORDERS = List.of("Sort Key", "Group Key");

    /** What is asked of them is asked of groups, and of no row of a table. */
    private static final Set<String> GROUPING = Set.of("Aggregate", "Group", "WindowAgg");

    /** Above its pieces, a partitioned table has its own alias; they have that with a number. */
    private static final Pattern PIECE = Pattern.compile("(.+)_\\d+");

    private final Map<String, ObjectName> tables = new LinkedHashMap<>();
    private final Set<String> aliases = new TreeSet<>();
    private final Map<String, Set<Demand>> demands = new LinkedHashMap<>();
    private final Map<String, Set<List<IndexKey>>> orders = new LinkedHashMap<>();
    private final Map<String, Set<String>> columns = new LinkedHashMap<>();
    private final Set<String> whole = new TreeSet<>();
    private final Set<String> written = new TreeSet<>();

    private ScanReader(JsonNode plan) {
        name(plan);
        tables.keySet().forEach(alias -> aliases.addAll(List.of(alias, whole(alias))));
        read(plan, new ConditionReader(aliases));
        plan.path("Output").forEach(column -> mentioned(column.asString()));
    }

    /** @param plan of EXPLAIN (VERBOSE, FORMAT JSON) */
    static List<Scan> scans(JsonNode plan) {
        var reader = new ScanReader(plan);
        var scans = new ArrayList<Scan>();
        reader.tables.forEach((alias, table) -> scans.add(new Scan(
                table,
                alias,
                List.copyOf(reader.of(alias, reader.demands)),
                List.copyOf(reader.of(alias, reader.orders)),
                reader.of(alias, reader.columns),
                reader.whole.contains(alias),
                reader.written.contains(alias))));
        return scans;
    }

    private String whole(String alias) {
        Matcher piece = PIECE.matcher(alias);
        return piece.matches() && !tables.containsKey(piece.group(1)) ? piece.group(1) : alias;
    }

    private <T> Set<T> of(String alias, Map<String, Set<T>> found) {
        Set<T> all = new LinkedHashSet<>(found.getOrDefault(alias, Set.of()));
        all.addAll(found.getOrDefault(whole(alias), Set.of()));
        return all;
    }

    private void name(JsonNode node) {
        if (node.has("Relation Name") && node.has("Schema") && node.has("Alias")) {
            tables.put(
                    node.get("Alias").asString(),
                    new ObjectName(
                            node.get("Schema").asString(),
                            node.get("Relation Name").asString()));
            switch (node.path("Node Type").asString()) {
                case "ModifyTable" -> written.add(node.get("Alias").asString());
                case "Seq Scan" -> whole.add(node.get("Alias").asString());
                default -> {}
            }
        }
        node.path("Plans").forEach(this::name);
    }

    private void read(JsonNode node, ConditionReader conditions) {
        boolean ofRows = !GROUPING.contains(node.path("Node Type").asString());
        for (String name : CONDITIONS) {
            if (node.has(name)) {
                String text = node.get(name).asString();
                mentioned(text);
                if (ofRows) {
                    conditions
                            .read(text)
                            .forEach(found -> demands.computeIfAbsent(found.alias(), any -> new LinkedHashSet<>())
                                    .add(found.demand()));
                }
            }
        }
        for (String name : ORDERS) {
            ordered(node.path(name));
        }
        // What a scan gives to those above it may be the whole row, for it costs nothing.
        if (!node.has("Relation Name")) {
            node.path("Output").forEach(column -> mentioned(column.asString()));
        }
        node.path("Plans").forEach(child -> read(child, conditions));
    }

    private void mentioned(String text) {
        Phrase phrase = Phrase.of(text);
        for (String alias : phrase.qualifiers(aliases)) {
            columns.computeIfAbsent(alias, any -> new TreeSet<>()).addAll(phrase.columns(alias));
        }
    }

    /** As long as the values are of one table. */
    private void ordered(JsonNode keys) {
        var order = new ArrayList<IndexKey>();
        String of = "";
        for (JsonNode key : keys) {
            mentioned(key.asString());
            Phrase phrase = Phrase.of(key.asString());
            boolean descending = phrase.has("DESC");
            boolean nullsFirst = phrase.has("NULLS") ? phrase.has("FIRST") : descending;
            Phrase value = phrase.upTo(Set.of("DESC", "NULLS", "COLLATE")).bare();
            Set<String> named = value.qualifiers(aliases);
            if (!value.isColumn() || named.size() != 1 || !of.isEmpty() && !named.contains(of)) {
                break;
            }
            of = named.iterator().next();
            order.add(new IndexKey(value.tokens().get(2).name(), null, descending, nullsFirst, null, null));
        }
        if (!order.isEmpty()) {
            orders.computeIfAbsent(of, any -> new LinkedHashSet<>()).add(List.copyOf(order));
        }
    }
}
