package dev.underpin.report;

import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Ranked;
import dev.underpin.model.finding.Remedy;
import dev.underpin.model.finding.Review;
import dev.underpin.model.snapshot.Places;
import dev.underpin.model.snapshot.Problem;
import dev.underpin.model.snapshot.Provenance;
import dev.underpin.model.snapshot.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Findings for machines. The layout is documented in {@code docs/findings-json.md} and only ever grows. */
public final class JsonReport {

    /** Raised when a field changes its meaning or goes. */
    public static final int FORMAT = 1;

    private static final JsonMapper JSON = new JsonMapper();

    private JsonReport() {}

    public static String of(Snapshot snapshot, Review review, String toolVersion) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT);
        root.putObject("tool").put("name", "underpin").put("version", toolVersion);
        source(root.putObject("source"), snapshot);
        ObjectNode summary = root.putObject("summary");
        for (var severity : dev.underpin.model.finding.Severity.values()) {
            summary.put(severity.word(), review.count(severity));
        }
        ArrayNode findings = root.putArray("findings");
        Places places = snapshot.provenance().places();
        review.findings().forEach(ranked -> finding(findings.addObject(), ranked, places));
        ArrayNode silenced = root.putArray("silenced");
        review.silenced()
                .forEach(one -> silenced.addObject()
                        .put("rule", one.finding().rule())
                        .put("subject", one.finding().subject().toString())
                        .put("why", one.why().name().toLowerCase(java.util.Locale.ROOT))
                        .put("reason", one.reason())
                        .put("fingerprint", one.finding().fingerprint()));
        ArrayNode skipped = root.putArray("skipped");
        review.skipped()
                .forEach(one -> skipped.addObject().put("rule", one.rule()).put("reason", one.reason()));
        problems(root.putArray("problems"), snapshot.provenance().problems());
        ArrayNode unseen = root.putArray("unseen");
        snapshot.provenance().unseen().forEach(unseen::add);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void source(ObjectNode node, Snapshot snapshot) {
        Provenance provenance = snapshot.provenance();
        node.put("name", provenance.source());
        node.put("kind", provenance.kind().name().toLowerCase(java.util.Locale.ROOT));
        node.put("engine", snapshot.catalog().engine());
        node.put("version", snapshot.catalog().version());
        if (provenance.takenAt() != null) {
            node.put("takenAt", provenance.takenAt().toString());
        }
    }

    private static void finding(ObjectNode node, Ranked ranked, Places places) {
        Finding finding = ranked.finding();
        node.put("rule", finding.rule());
        node.put("severity", finding.severity().word());
        node.put("confidence", finding.confidence().word());
        node.put("rank", ranked.rank());
        node.put("score", Math.round(ranked.score() * 10) / 10.0);
        node.put("rankReason", ranked.reason());
        subject(node.putObject("subject"), finding.subject());
        node.put("message", finding.message());
        put(node, "consequence", finding.consequence());
        evidence(node.putArray("evidence"), finding.evidence());
        if (finding.remedy() != null) {
            remedy(node.putObject("remedy"), finding.remedy());
        }
        places.of(finding.subject())
                .ifPresent(place -> node.putObject("place")
                        .put("file", place.file())
                        .put("line", place.line())
                        .put("column", place.column()));
        node.put("fingerprint", finding.fingerprint());
    }

    static void evidence(ArrayNode nodes, List<Evidence> evidence) {
        for (Evidence seen : evidence) {
            ObjectNode one = nodes.addObject();
            one.put("basis", seen.basis().word());
            one.put("statement", seen.statement());
            put(one, "query", seen.query());
        }
    }

    static void subject(ObjectNode node, Subject subject) {
        node.put("kind", subject.kind().word());
        put(node, "schema", subject.schema());
        put(node, "object", subject.object());
        put(node, "part", subject.part());
        node.put("name", subject.toString());
    }

    static void remedy(ObjectNode node, Remedy remedy) {
        node.put("advice", remedy.advice());
        switch (remedy) {
            case Remedy.Statements statements -> {
                ArrayNode sql = node.putArray("statements");
                statements.statements().forEach(sql::add);
            }
            case Remedy.Instead instead -> {
                ArrayNode sql = node.putArray("statements");
                instead.sql().forEach(sql::add);
                ArrayNode stages = node.putArray("stages");
                for (Remedy.Stage stage : instead.stages()) {
                    ObjectNode one = stages.addObject().put("outsideTransaction", stage.outside());
                    ArrayNode together = one.putArray("statements");
                    stage.statements().forEach(together::add);
                }
            }
            case Remedy.Choice choice -> {
                ArrayNode options = node.putArray("options");
                choice.options().forEach(options::add);
            }
            case Remedy.Advice advice -> {}
        }
    }

    static void problems(ArrayNode nodes, List<Problem> problems) {
        for (Problem problem : problems) {
            ObjectNode node = nodes.addObject();
            node.put("place", problem.place().toString());
            node.put("gravity", problem.gravity().name().toLowerCase(java.util.Locale.ROOT));
            node.put("statement", problem.statement());
            node.put("message", problem.message());
            put(node, "sqlState", problem.sqlState());
            put(node, "hint", problem.hint());
            ArrayNode dependents = node.putArray("dependents");
            problem.dependents().forEach(dependents::add);
        }
    }

    static void put(ObjectNode node, String field, @Nullable String value) {
        if (value != null) {
            node.put(field, value);
        }
    }
}
