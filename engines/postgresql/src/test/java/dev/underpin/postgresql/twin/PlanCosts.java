package dev.underpin.postgresql.twin;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a printed plan costs, and its nodes with the indexes they use. */
final class PlanCosts {

    private static final JsonMapper JSON = new JsonMapper();

    private PlanCosts() {}

    static double of(String json) {
        return root(json).get("Total Cost").asDouble();
    }

    static List<String> nodes(String json) {
        List<String> nodes = new ArrayList<>();
        for (JsonNode node : root(json).findParents("Node Type")) {
            nodes.add(node.get("Node Type").asString()
                    + (node.has("Index Name") ? " " + node.get("Index Name").asString() : ""));
        }
        return nodes;
    }

    private static JsonNode root(String json) {
        return JSON.readTree(json).get(0).get("Plan");
    }
}
