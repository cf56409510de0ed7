package dev.underpin.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.underpin.model.effect.RecordedFile;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Review;
import dev.underpin.model.lint.JudgedFile;
import dev.underpin.model.lint.Lint;
import dev.underpin.model.lint.PlacedFinding;
import dev.underpin.model.snapshot.Runner;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** SARIF as its own schema wants it, and the rules the schema cannot tell. */
class SarifReportTest {

    private static Schema schema;

    @BeforeAll
    static void read_the_schema() throws java.io.IOException {
        try (InputStream in = SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(Objects.requireNonNull(in), InputFormat.JSON);
        }
    }

    @Test
    void is_valid_by_the_schema() {
        for (int findings : new int[] {0, 1, 200}) {
            assertThat(faults(sarif(Sample.TAME, findings))).isEmpty();
        }
        Sample odd = new Sample(text -> text + " \"ä\\/%20#?\u2028<");
        assertThat(faults(sarif(odd, 12))).isEmpty();
    }

    @Test
    void a_lint_is_valid_by_the_schema() {
        Review review = new SampleReview(new Sample(text -> text + " \"ä\\/%20#?\u2028<")).of(12);
        List<PlacedFinding> placed = review.findings().stream()
                .map(ranked -> new PlacedFinding(ranked.finding(), 0, 3, 5, Evidence.Basis.OBSERVED))
                .toList();
        var runner = new Runner("flyway", Runner.TransactionHabit.PER_FILE);
        var recorded = new RecordedFile("db/V1 ä#.sql", runner, true, Optional.empty(), List.of(), 0);
        var lint = new Lint(
                List.of(new JudgedFile(recorded, List.of(), placed, review.silenced())),
                "nothing",
                "PostgreSQL 18",
                runner,
                true,
                false,
                List.of(),
                List.of(),
                review.rules());
        assertThat(faults(LintSarif.of(lint, "1.2.3"))).isEmpty();
        assertThat(faults(LintSarif.of(lint, "1.2.3").replace("\"startLine\" : 3", "\"startLine\" : 0")))
                .isNotEmpty();
    }

    @Test
    void tuning_is_valid_by_the_schema() {
        assertThat(faults(TunedReportsTest.sarif(SampleTuned.TAME.rich()))).isEmpty();
        assertThat(faults(TunedReportsTest.sarif(SampleTuned.TAME.bare()))).isEmpty();
        SampleTuned odd = new SampleTuned(text -> text + " \"ä\\/%20#?\u2028<");
        assertThat(faults(TunedReportsTest.sarif(odd.rich()))).isEmpty();
    }

    /** Or the test above would say nothing. */
    @Test
    void the_schema_refuses_what_is_no_sarif() {
        String sarif = sarif(Sample.TAME, 3);
        assertThat(faults(sarif.replace("\"level\" : \"error\"", "\"level\" : \"high\"")))
                .isNotEmpty();
        assertThat(faults(sarif.replace("\"startLine\" : 12", "\"startLine\" : 0")))
                .isNotEmpty();
        assertThat(faults(sarif.replace("\"message\"", "\"massage\""))).isNotEmpty();
    }

    @Test
    void results_point_at_their_rule_and_each_silenced_finding_is_suppressed() {
        Review review = new SampleReview(Sample.TAME).of(12);
        JsonNode run = new JsonMapper()
                .readTree(SarifReport.of(Sample.TAME.shapeOnly(), review, "1.2.3"))
                .at("/runs/0");
        int suppressed = 0;
        for (JsonNode result : run.get("results")) {
            JsonNode rule =
                    run.at("/tool/driver/rules").get(result.get("ruleIndex").asInt());
            assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
            suppressed += result.has("suppressions") ? 1 : 0;
        }
        assertThat(run.get("results")).hasSize(14);
        assertThat(suppressed).isEqualTo(2);
    }

    @Test
    void a_file_s_name_becomes_an_address() {
        JsonNode physical =
                new JsonMapper().readTree(sarif(Sample.TAME, 1)).at("/runs/0/results/0/locations/0/physicalLocation");
        assertThat(physical.at("/artifactLocation/uri").asString()).isEqualTo("db/shop%20schema.sql");
        assertThat(physical.at("/region/startLine").asInt()).isEqualTo(12);
    }

    private static String sarif(Sample sample, int findings) {
        return SarifReport.of(sample.shapeOnly(), new SampleReview(sample).of(findings), "1.2.3");
    }

    private static java.util.List<com.networknt.schema.Error> faults(String sarif) {
        return schema.validate(
                sarif,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
