package dev.underpin.report;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.tune.IndexAdvice;
import dev.underpin.model.tune.QueryFinding;
import dev.underpin.model.tune.RewriteAdvice;
import dev.underpin.model.tune.StructureAdvice;
import dev.underpin.model.tune.Tuned;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What tuning has found as SARIF 2.1.0, for code hosts: what is advised and what is wrong with queries, each at the query's fingerprint, the
 * index or the table that it is about.
 */
public final class TunedSarif {

    private final Tuned tuned;
    private final List<Card> rules;
    private final Optional<TimingSarif> timing;

    private TunedSarif(Tuned tuned, List<Card> queryRules) {
        this.tuned = tuned;
        this.timing = Optional.ofNullable(tuned.timing()).map(TimingSarif::new);
        this.rules = Stream.concat(
                        TunedAdvice.CARDS.stream(),
                        queryRules.stream()
                                .filter(card -> tuned.findings().stream()
                                        .anyMatch(
                                                found -> found.finding().rule().equals(card.id()))))
                .toList();
    }

    /** @param queryRules the cards of the rules that judge queries */
    public static String of(Tuned tuned, List<Card> queryRules, String toolVersion) {
        return new TunedSarif(tuned, queryRules).written(toolVersion);
    }

    private String written(String toolVersion) {
        SarifRun run = SarifRun.of(rules, toolVersion);
        ArrayNode results = run.results();
        tuned.advice().forEach(advice -> index(results, advice));
        tuned.structure().forEach(advice -> structure(results, advice));
        tuned.rewrites().forEach(advice -> rewrite(results, advice));
        tuned.findings().forEach(found -> finding(results, found));
        timing.ifPresent(found -> found.properties(run.run()));
        return run.written();
    }

    private void index(ArrayNode results, IndexAdvice advice) {
        String statements = Plain.names(SqlToken.script(advice.statements())).replace("\n", " ");
        List<String> said = new ArrayList<>(List.of(statements));
        said.addAll(new IndexAdviceWords(tuned).effects(advice));
        timing.ifPresent(found -> said.addAll(found.sentences(advice)));
        ObjectNode result =
                result(results, TunedAdvice.of(advice), Severity.MEDIUM, String.join(" ", said), statements);
        ArrayNode places = result.putArray("locations").addObject().putArray("logicalLocations");
        if (advice instanceof IndexAdvice.Drop drop) {
            place(places, drop.index().name().toString());
        } else {
            advice.queries().forEach(query -> place(places, query.fingerprint()));
        }
        timing.ifPresent(found -> found.properties(result, advice));
    }

    private void structure(ArrayNode results, StructureAdvice advice) {
        List<String> said = new ArrayList<>(List.of(advice.advice()));
        said.addAll(advice.figures());
        ObjectNode result = result(
                results,
                TunedAdvice.STRUCTURE,
                Severity.LOW,
                String.join(" ", said),
                advice.table() + ":" + advice.kind().name().toLowerCase(Locale.ROOT));
        place(
                result.putArray("locations").addObject().putArray("logicalLocations"),
                advice.table().toString());
    }

    private void rewrite(ArrayNode results, RewriteAdvice advice) {
        ObjectNode result = result(
                results,
                TunedAdvice.REWRITE,
                Severity.MEDIUM,
                String.format(
                        Locale.ROOT,
                        "%s (%s): cost %,.0f -> %,.0f. %s%sWrite: %s",
                        advice.title(),
                        advice.rewrite(),
                        advice.costBefore(),
                        advice.costAfter(),
                        timing.map(found -> found.sentences(advice)).orElse(List.of()).stream()
                                .map(sentence -> sentence + " ")
                                .collect(Collectors.joining()),
                        RewriteText.but(advice.proof()).map(but -> but + " ").orElse(""),
                        advice.after()),
                advice.rewrite() + ":" + advice.fingerprint());
        place(result.putArray("locations").addObject().putArray("logicalLocations"), advice.fingerprint());
    }

    private void finding(ArrayNode results, QueryFinding found) {
        Finding finding = found.finding();
        ObjectNode result = result(
                results, finding.rule(), finding.severity(), SarifReport.message(finding), finding.fingerprint());
        place(
                result.putArray("locations").addObject().putArray("logicalLocations"),
                finding.subject().toString());
        result.put("rank", Math.min(100.0, Math.round(found.share() * 1_000) / 10.0));
    }

    private ObjectNode result(ArrayNode results, String rule, Severity severity, String message, String same) {
        ObjectNode node = results.addObject();
        node.put("ruleId", rule);
        List<String> ids = rules.stream().map(Card::id).toList();
        if (ids.contains(rule)) {
            node.put("ruleIndex", ids.indexOf(rule));
        }
        node.put("level", SarifReport.level(severity));
        node.putObject("message").put("text", message);
        node.putObject("partialFingerprints").put("underpin/v1", rule + ":" + same);
        return node;
    }

    private static void place(ArrayNode places, String name) {
        places.addObject().put("fullyQualifiedName", name).put("kind", "object");
    }
}
