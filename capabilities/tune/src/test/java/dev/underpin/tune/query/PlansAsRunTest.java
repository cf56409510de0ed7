package dev.underpin.tune.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Progress;
import dev.underpin.model.workload.Workload;
import dev.underpin.tune.QueryRules;
import dev.underpin.workload.WorkloadFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real servers run a query so that its plan makes a rule speak, and a query near it so that the rule is silent; auto_explain writes both down, on one as
 * JSON and on the other as text, or EXPLAIN does. {@code -Dunderpin.record=true} keeps what the newest of them wrote as the rule's fixture.
 */
class PlansAsRunTest {

    private static final Path FIXTURES =
            Path.of(System.getProperty("underpin.root"), "capabilities/tune/src/test/resources/rules");
    private static final boolean RECORD = Boolean.getBoolean("underpin.record");
    private static final int RECORDED = 18;

    /** The servers at hand have no compiler; its plans were recorded on another. */
    private static final Set<String> NOT_TO_BE_HAD = Set.of("compiling-for-little");

    private static final Map<Integer, PlanServer> SERVERS = new HashMap<>();
    private static final Map<String, RuleFixture> TWINS = new HashMap<>();

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> a_real_plan_makes_the_rule_speak() {
        return Stream.of(14, RECORDED)
                .flatMap(version -> PlanExercise.ALL.stream()
                        .map(exercise -> DynamicTest.dynamicTest(
                                exercise.rule() + " on " + version, () -> check(exercise, version))));
    }

    @Test
    void every_rule_of_plans_has_its_exercise() {
        assertThat(QueryRules.ALL.stream()
                        .filter(PlanRule.class::isInstance)
                        .map(rule -> rule.card().id())
                        .filter(rule -> !NOT_TO_BE_HAD.contains(rule)))
                .isSubsetOf(PlanExercise.ALL.stream().map(PlanExercise::rule).collect(Collectors.toSet()));
    }

    @AfterAll
    static void close() {
        SERVERS.values().forEach(PlanServer::close);
        TWINS.values().forEach(RuleFixture::close);
    }

    private void check(PlanExercise exercise, int version) throws Exception {
        PlanForm form = exercise.explained()
                ? PlanForm.EXPLAINED
                : version == RECORDED ? PlanForm.TEXT_IN_LOG : PlanForm.JSON_IN_LOG;
        QueryRule rule = QueryRules.ALL.stream()
                .filter(any -> any.card().id().equals(exercise.rule()))
                .findFirst()
                .orElseThrow();
        Path fixture = FIXTURES.resolve(exercise.rule());
        Path own = fixture.resolve("base.sql");
        String base = Files.readString(Files.exists(own) ? own : FIXTURES.resolve("base.sql"));
        PlanServer server = SERVERS.computeIfAbsent(version, PlanServer::new);
        RuleFixture twin = TWINS.computeIfAbsent(version + base, any -> RuleFixture.of(version, base));
        Path seen = RECORD && version == RECORDED ? fixture : folder;
        try (Connection connection = server.database(base)) {
            PlanServer.run(connection, exercise.setup());
            assertThat(said(twin, rule, form.written(connection, exercise.bad(), seen, "bad")))
                    .as(exercise.bad())
                    .isNotEmpty();
            assertThat(said(twin, rule, form.written(connection, exercise.good(), seen, "good")))
                    .as(exercise.good())
                    .isEmpty();
        }
    }

    private static List<String> said(RuleFixture twin, QueryRule rule, Path seen) {
        Workload workload = WorkloadFiles.read("seen", List.of(seen), null, null, Progress.SILENT);
        assertThat(workload.queries())
                .as("queries of " + seen)
                .isNotEmpty()
                .noneMatch(query -> query.plans().isEmpty());
        return twin.findings(rule, workload).stream()
                .map(found -> found.finding().message())
                .toList();
    }
}
