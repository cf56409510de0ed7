package dev.underpin.postgresql.twin;

import dev.underpin.model.twin.SeenScan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scans in plans that were run, as auto_explain and EXPLAIN (ANALYZE, FORMAT JSON) print them. What is not understood is passed over. */
final class SeenScanReader {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> CONDITIONS = List.of("Filter", "Index Cond", "Recheck Cond");
    private static final Pattern STRING = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern EQUAL =
            Pattern.compile("\\((?:\\w+\\.)?\\(?(?:\\w+\\.)?(\"[^\"]+\"|[a-z_]\\w*)\\)?(?:::[a-z ]+)? = (?!ANY)");

    private SeenScanReader() {}

    static List<SeenScan> read(String plan) {
        List<SeenScan> scans = new ArrayList<>();
        try {
            JsonNode tree = JSON.readTree(plan);
            read((tree.isArray() ? tree.path(0) : tree).path("Plan"), scans);
        } catch (JacksonException cutShort) {
            return List.of();
        }
        return scans;
    }

    private static void read(JsonNode node, List<SeenScan> scans) {
        double loops = node.path("Actual Loops").asDouble(0);
        if (node.has("Relation Name")
                && loops > 0
                && node.path("Rows Removed by Index Recheck").asDouble(0) == 0) {
            Set<String> equal = new TreeSet<>();
            for (String name : CONDITIONS) {
                equal.addAll(equal(node.path(name).asString("")));
            }
            scans.add(new SeenScan(
                    node.get("Relation Name").asString(),
                    equal,
                    node.path("Plan Rows").asDouble(),
                    node.path("Actual Rows").asDouble()));
        }
        node.path("Plans").forEach(child -> read(child, scans));
    }

    private static Set<String> equal(String condition) {
        String bare = STRING.matcher(condition).replaceAll("''");
        Set<String> columns = new TreeSet<>();
        if (!bare.contains(" OR ") && !bare.contains("NOT ")) {
            Matcher found = EQUAL.matcher(bare);
            while (found.find()) {
                columns.add(found.group(1).replace("\"", ""));
            }
        }
        return columns;
    }
}
