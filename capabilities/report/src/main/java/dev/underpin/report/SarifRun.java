package dev.underpin.report;

import dev.underpin.model.finding.Card;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A SARIF document of one run of ours: the rules, then what was found by them. */
record SarifRun(ObjectNode root, ArrayNode results) {

    private static final JsonMapper JSON = new JsonMapper();

    /** One in which nothing was found yet. */
    static SarifRun of(List<Card> rules, String toolVersion) {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Underpin");
        driver.put("semanticVersion", toolVersion);
        ArrayNode cards = driver.putArray("rules");
        rules.forEach(card -> SarifReport.rule(cards.addObject(), card));
        run.put("columnKind", "utf16CodeUnits");
        return new SarifRun(root, run.putArray("results"));
    }

    /** To say of the run as a whole. */
    ObjectNode run() {
        return (ObjectNode) root.at("/runs/0");
    }

    String written() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }
}
