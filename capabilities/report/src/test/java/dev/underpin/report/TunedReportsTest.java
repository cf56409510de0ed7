package dev.underpin.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.tune.Tuned;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tuning for pull requests and code hosts: what they do not take is not in it. */
class TunedReportsTest {

    private static final List<Card> RULES = List.of(
            new Card(
                    "union-of-disjoint-arms",
                    "UNION of arms that have no row in common",
                    Severity.LOW,
                    List.of(Card.Need.QUERY),
                    "When.",
                    "Effect.",
                    "Instead.",
                    List.of()),
            new Card("not-in-nullable", "NOT IN", Severity.HIGH, List.of(), "When.", "Effect.", "Instead.", List.of()));

    static String sarif(Tuned tuned) {
        return TunedSarif.of(tuned, RULES, "1.2.3");
    }

    @Test
    void every_piece_of_advice_is_a_result_of_a_rule_that_is_told() {
        JsonNode run = new JsonMapper().readTree(sarif(SampleTuned.TAME.rich())).at("/runs/0");
        assertThat(run.get("results")).hasSize(7);
        for (JsonNode result : run.get("results")) {
            assertThat(run.at("/tool/driver/rules")
                            .get(result.get("ruleIndex").asInt())
                            .get("id"))
                    .isEqualTo(result.get("ruleId"));
        }
        assertThat(run.at("/results/0/locations/0/logicalLocations")).hasSize(5);
        assertThat(run.at("/results/2/locations/0/logicalLocations/0/fullyQualifiedName")
                        .asString())
                .isEqualTo("public.orders_note_idx");
        assertThat(run.at("/results/6/locations/0/logicalLocations/0/fullyQualifiedName")
                        .asString())
                .isEqualTo("b2");
        assertThat(run.at("/tool/driver/rules").toString()).doesNotContain("not-in-nullable");
    }

    @Test
    void what_was_measured_is_at_the_advice_and_the_rest_at_the_run() {
        JsonNode run =
                new JsonMapper().readTree(sarif(SampleTuned.TAME.measured())).at("/runs/0");
        JsonNode index = run.at("/results/0");
        assertThat(index.at("/message/text").asString())
                .contains(
                        "Measured: query a1 12.4 ms -> 0.30 ms, 41 times as fast (95 %: 38 to 45, 40 pairs): surely faster.");
        assertThat(index.at("/properties/measured").size()).isEqualTo(2);
        assertThat(index.at("/properties/measured/0/verdict").asString()).isEqualTo("FASTER");
        assertThat(run.at("/properties/measured/queries").size()).isEqualTo(3);
        assertThat(run.at("/properties/measured/queries/2/verdict").asString()).isEqualTo("SLOWER");
        assertThat(run.at("/properties/measured/untimed/0/why").asString()).isEqualTo("refused: no such key");
        assertThat(run.at("/properties/measured/rewrites/0/verdict").asString()).isEqualTo("FASTER");
        assertThat(run.at("/properties/measured/leftAside/1/rewrite").asString())
                .isEqualTo("UNION ALL in place of UNION");
        assertThat(run.at("/properties/measured/leftAside/0/statements").asString())
                .contains("(status, total)");
        assertThat(sarif(SampleTuned.TAME.rich())).doesNotContain("easured");
    }

    @Test
    void what_was_measured_is_in_a_comment() {
        assertThat(TunedMarkdown.of(SampleTuned.TAME.measured()))
                .contains("Measured in turns without and with what was found, on 450 k rows")
                .contains("| 12.4 ms -&gt; 0.30 ms, 41 times as fast (95 %: 38 to 45, 40 pairs): surely faster |")
                .containsSubsequence(
                        "### Found by the planner, and left out for what was measured",
                        "no query of it is surely faster.",
                        "- UNION ALL in place of UNION",
                        "3.0 ms -&gt; 3.0 ms",
                        "### Writes, without and with all that was found",
                        "- `select w7`: 0.20 ms",
                        "### Not measured",
                        "- `select d4`: refused: no such key",
                        "1. The page after a row in place of OFFSET",
                        "- Measured: 9.1 ms -&gt; 0.10 ms");
    }

    @Test
    void a_comment_is_never_longer_than_code_hosts_take() {
        Tuned rich = SampleTuned.TAME.rich();
        Tuned long_one = new Tuned(
                rich.source(),
                rich.workload(),
                true,
                rich.databaseBytes(),
                null,
                rich.curve(),
                rich.floor(),
                Collections.nCopies(300, rich.advice().getFirst()),
                rich.readWhole(),
                rich.structure(),
                rich.queries(),
                rich.leftOut(),
                rich.findings(),
                rich.rewrites(),
                rich.onceRewritten(),
                rich.expected(),
                rich.also(),
                rich.notes(),
                rich.caveats(),
                rich.timing());
        assertThat(TunedMarkdown.of(long_one).length()).isBetween(50_000, 65_000);
        assertThat(TunedMarkdown.of(long_one)).endsWith(" more; the JSON report has them all.\n");
    }

    @ParameterizedTest
    @MethodSource("dev.underpin.report.HtmlDossierSafetyTest#harm")
    void harmful_text_opens_no_element_in_a_comment(String harm) {
        String outside = TunedMarkdown.of(new SampleTuned(text -> text + harm).measured())
                .replaceAll("(?s)```.*?```", "")
                .replaceAll("`[^`\n]*`", "");
        assertThat(outside.replaceAll("</?(details|summary)>", "")).doesNotContain("<");
    }
}
