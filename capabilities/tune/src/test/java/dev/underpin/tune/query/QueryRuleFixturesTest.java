package dev.underpin.tune.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Progress;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.tune.QueryFinding;
import dev.underpin.model.workload.Workload;
import dev.underpin.report.Style;
import dev.underpin.report.TextReport;
import dev.underpin.sql.Fingerprint;
import dev.underpin.testkit.RulePages;
import dev.underpin.testkit.Scripts;
import dev.underpin.tune.QueryRules;
import dev.underpin.workload.WorkloadFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every rule on real engines: the queries of {@code bad.sql}, or of {@code bad.log}, give exactly {@code expected.txt}, those of {@code good.sql} nothing. They are
 * asked of the tables of {@code base.sql} in the rule's folder, or of that beside all folders.
 *
 * <p>{@code ./dev accept} rewrites what is expected; whoever does so reads it.
 */
class QueryRuleFixturesTest {

    private static final Path ROOT = Path.of(System.getProperty("underpin.root"));
    private static final Path FIXTURES = ROOT.resolve("capabilities/tune/src/test/resources/rules");
    private static final boolean ACCEPT = Boolean.getBoolean("underpin.accept");

    private static final Map<Integer, RuleFixture> SHARED = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> rules_say_what_is_expected() {
        return Stream.of(14, 18)
                .flatMap(version -> QueryRules.ALL.stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.card().id() + " on " + version, () -> check(rule, version))));
    }

    @AfterAll
    static void close() {
        SHARED.values().forEach(RuleFixture::close);
    }

    private static void check(QueryRule rule, int version) throws IOException {
        Path folder = FIXTURES.resolve(rule.card().id());
        Path base = folder.resolve("base.sql");
        if (!Files.exists(base)) {
            check(rule, version, folder, shared(version));
            return;
        }
        try (RuleFixture own = RuleFixture.of(version, read(base))) {
            check(rule, version, folder, own);
        }
    }

    private static RuleFixture shared(int version) {
        return SHARED.computeIfAbsent(version, any -> RuleFixture.of(any, read(FIXTURES.resolve("base.sql"))));
    }

    private static void check(QueryRule rule, int version, Path folder, RuleFixture fixture) throws IOException {
        String said = said(fixture.findings(rule, workload(folder, "bad")));
        Path expected = folder.resolve("expected.txt");
        if (ACCEPT) {
            Files.writeString(expected, said);
        }
        assertThat(said).as("findings in bad.sql").isNotBlank();
        assertThat(said)
                .as("what %s says of bad.sql on %s", rule.card().id(), version)
                .isEqualTo(read(expected));
        assertThat(said(fixture.findings(rule, workload(folder, "good"))))
                .as("what %s says of good.sql", rule.card().id())
                .isEmpty();
    }

    /** What is only seen in the order of calls, or in plans that were run, is given as a server's log or as EXPLAIN prints it. */
    private static Workload workload(Path folder, String name) {
        return Stream.of(folder.resolve(name + ".log"), folder.resolve(name + ".json"))
                .filter(Files::exists)
                .findFirst()
                .map(seen -> WorkloadFiles.read(name, List.of(seen), null, null, Progress.SILENT))
                .orElseGet(() -> RuleFixture.workload(read(folder.resolve(name + ".sql"))));
    }

    private static String said(List<QueryFinding> findings) {
        var report = new TextReport(Style.PLAIN);
        return findings.stream()
                .map(found -> found.text() + "\n"
                        + String.join("\n", report.block(findings.indexOf(found) + 1, found.finding())) + "\n")
                .collect(Collectors.joining("\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** All rules on all queries there are, not only their own. */
    @Test
    void no_rule_fails_on_any_query_or_tells_a_value() throws IOException {
        String queries = "";
        for (QueryRule rule : QueryRules.ALL) {
            Path folder = FIXTURES.resolve(rule.card().id());
            if (Files.exists(folder.resolve("bad.sql")) && !Files.exists(folder.resolve("base.sql"))) {
                queries += read(folder.resolve("bad.sql")) + read(folder.resolve("good.sql"));
            }
        }
        Set<String> values = new HashSet<>();
        for (var statement : Scripts.statements(RuleFixture.ENGINE, queries)) {
            Fingerprint.of(statement.text(), statement.dialect()).values().stream()
                    .filter(value -> value.matches("'[^']*[a-z]{3}[^']*\\d'|\\d{4,}"))
                    .map(value -> value.replace("'", ""))
                    .forEach(values::add);
        }
        assertThat(values).contains("customer 7", "4000");
        RuleFixture fixture = shared(18);
        Workload workload = RuleFixture.workload(queries);
        for (QueryRule rule : QueryRules.ALL) {
            String said = said(fixture.findings(rule, workload));
            assertThat(values).as(rule.card().id()).noneMatch(said::contains);
        }
    }

    /** All rules on all plans that were recorded. */
    @Test
    void no_rule_tells_a_value_of_a_plan() throws IOException {
        List<Path> seen;
        try (Stream<Path> files = Files.walk(FIXTURES)) {
            seen = files.filter(file -> file.toString().matches(".*\\.(log|json)"))
                    .filter(file -> read(file).contains("4711"))
                    .sorted()
                    .toList();
        }
        Workload workload = WorkloadFiles.read("plans", seen, null, null, Progress.SILENT);
        RuleFixture fixture = shared(18);
        String said = QueryRules.ALL.stream()
                .map(rule -> said(fixture.findings(rule, workload)))
                .collect(Collectors.joining());
        assertThat(said)
                .contains("rows-read-in-vain", "misjudged-rows", "sort-on-disk")
                .doesNotContain("4711", "left at", "2026-", "4000");
    }

    @Test
    void every_rule_has_its_fixtures_and_every_fixture_its_rule() throws IOException {
        List<String> ids = QueryRules.ALL.stream().map(rule -> rule.card().id()).toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates();
        try (Stream<Path> folders = Files.list(FIXTURES).filter(Files::isDirectory)) {
            assertThat(folders.map(folder -> folder.getFileName().toString())).containsExactlyInAnyOrderElementsOf(ids);
        }
        for (QueryRule rule : QueryRules.ALL) {
            assertThat(rule.card().id()).isEqualTo(CardText.id(rule.getClass()));
        }
    }

    @Test
    void every_rule_has_the_page_that_its_card_and_fixtures_make() throws IOException {
        new RulePages(
                        "The rules of queries",
                        QueryRules.ALL.stream().map(QueryRule::card).toList(),
                        ROOT.resolve("docs/query-rules"),
                        FIXTURES)
                .check();
    }
}
