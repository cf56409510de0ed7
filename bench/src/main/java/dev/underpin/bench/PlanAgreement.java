package dev.underpin.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plans beside plans of the same queries: how many have the same nodes and indexes, and how far their costs are apart. */
final class PlanAgreement {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> others = new ArrayList<>();
    private final List<Double> errors = new ArrayList<>();

    void compare(String query, String own, String twins) {
        if (!nodes(own).equals(nodes(twins))) {
            others.add(query.strip().lines().limit(3).reduce("", (a, b) -> a + " " + b) + "\n    " + nodes(own)
                    + "\n    " + nodes(twins));
        }
        errors.add(Math.abs(cost(twins) / cost(own) - 1));
    }

    long same() {
        return (long) errors.size() - others.size();
    }

    long all() {
        return errors.size();
    }

    /** Queries with two plans, and both. */
    List<String> others() {
        return List.copyOf(others);
    }

    /** {@code mean 0.01 %, most 0.20 %}. */
    String costs() {
        return String.format(
                Locale.ROOT,
                "off by %.3f %% on average, %.2f %% at most",
                100 * errors.stream().mapToDouble(Double::doubleValue).average().orElse(0),
                100 * errors.stream().mapToDouble(Double::doubleValue).max().orElse(0));
    }

    private static double cost(String json) {
        return root(json).get("Total Cost").asDouble();
    }

    private static List<String> nodes(String json) {
        List<String> nodes = new ArrayList<>();
        for (JsonNode node : root(json).findParents("Node Type")) {
            nodes.add(node.get("Node Type").asString()
                    + (node.has("Index Name") ? " " + node.get("Index Name").asString() : ""));
        }
        return nodes;
    }

    private static JsonNode root(String json) {
        return JSON.readTree(json.replaceAll(",(\\s*[}\\]])", "$1")).get(0).get("Plan");
    }
}
