package dev.underpin.report;

import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Remedy;
import dev.underpin.model.finding.Review;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.snapshot.Place;
import dev.underpin.model.snapshot.Places;
import dev.underpin.model.snapshot.Snapshot;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Findings as SARIF 2.1.0 (docs.oasis-open.org/sarif/sarif/v2.1.0), for code hosts. A finding points at the line that made
 * its subject, where there is one, and always at the subject by name. Silenced findings stay in, suppressed: a code host
 * would otherwise reopen them.
 */
public final class SarifReport {

    private SarifReport() {}

    public static String of(Snapshot snapshot, Review review, String toolVersion) {
        SarifRun run = SarifRun.of(review.rules(), toolVersion);
        ArrayNode results = run.results();
        List<String> ids = review.rules().stream().map(Card::id).toList();
        Places places = snapshot.provenance().places();
        review.findings().forEach(ranked -> {
            ObjectNode result = result(results, ranked.finding(), places, ids);
            result.put("rank", Math.min(100.0, Math.round(ranked.score() * 10) / 10.0));
        });
        review.silenced()
                .forEach(silenced -> result(results, silenced.finding(), places, ids)
                        .putArray("suppressions")
                        .addObject()
                        .put("kind", "external")
                        .put("justification", silenced.reason()));
        return run.written();
    }

    static void rule(ObjectNode node, Card card) {
        node.put("id", card.id());
        node.putObject("shortDescription").put("text", card.title());
        node.putObject("fullDescription").put("text", card.when() + " " + card.effect());
        node.putObject("help").put("text", card.instead());
        node.putObject("defaultConfiguration").put("level", level(card.severity()));
    }

    private static ObjectNode result(ArrayNode results, Finding finding, Places places, List<String> ids) {
        ObjectNode node = results.addObject();
        node.put("ruleId", finding.rule());
        if (ids.contains(finding.rule())) {
            node.put("ruleIndex", ids.indexOf(finding.rule()));
        }
        node.put("level", level(finding.severity()));
        node.putObject("message").put("text", message(finding));
        ObjectNode location = node.putArray("locations").addObject();
        Optional<Place> place = places.of(finding.subject());
        place.ifPresent(at -> {
            ObjectNode physical = location.putObject("physicalLocation");
            physical.putObject("artifactLocation").put("uri", uri(at.file()));
            physical.putObject("region").put("startLine", at.line()).put("startColumn", at.column());
        });
        location.putArray("logicalLocations")
                .addObject()
                .put("fullyQualifiedName", finding.subject().toString())
                .put("kind", finding.subject().kind() == Subject.Kind.ROUTINE ? "function" : "object");
        node.putObject("partialFingerprints").put("underpin/v1", finding.fingerprint());
        return node;
    }

    static String message(Finding finding) {
        Remedy remedy = finding.remedy();
        return finding.message() + (remedy == null ? "" : " " + remedy.advice());
    }

    static String uri(String path) {
        try {
            return new URI(null, null, path.replace('\\', '/'), null).toASCIIString();
        } catch (java.net.URISyntaxException e) {
            throw new IllegalArgumentException("no path: " + path, e);
        }
    }

    static String level(Severity severity) {
        return switch (severity) {
            case BLOCKER, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW, INFO -> "note";
        };
    }
}
