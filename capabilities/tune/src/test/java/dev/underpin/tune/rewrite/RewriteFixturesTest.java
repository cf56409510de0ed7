package dev.underpin.tune.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Progress;
import dev.underpin.engine.Trial;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.workload.Workload;
import dev.underpin.report.RewriteText;
import dev.underpin.report.Style;
import dev.underpin.tune.QueryRules;
import dev.underpin.tune.query.QueryContext;
import dev.underpin.tune.query.ReviewedQuery;
import dev.underpin.tune.query.RuleFixture;
import dev.underpin.tune.rewrite.DifferentialProof.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every rewrite on real engines. The queries of {@code bad.sql} are written as {@code expected.txt} has it, and many small databases find no difference; those
 * of {@code good.sql} are left alone. Each query of {@code near.sql} misses a guard, and has to be told apart from what would come of it: a proof that lets
 * it pass proves nothing, and a guard that no query misses is not needed.
 */
class RewriteFixturesTest {

    private static final Path FIXTURES =
            Path.of(System.getProperty("underpin.root")).resolve("capabilities/tune/src/test/resources/rewrites");
    private static final boolean ACCEPT = Boolean.getBoolean("underpin.accept");
    private static final List<Integer> VERSIONS = List.of(14, 18);

    /** Seeds that no user's proof begins with. */
    private static final long SEED = 5_000;

    private record Stand(int version, RuleFixture fixture, Trial trial) {}

    private static final List<Stand> STANDS = new ArrayList<>();

    @BeforeAll
    static void open() throws IOException {
        for (int version : VERSIONS) {
            RuleFixture fixture = RuleFixture.of(version, read(FIXTURES.resolve("base.sql")));
            STANDS.add(new Stand(version, fixture, RuleFixture.ENGINE.trial(fixture.bundle(), Progress.SILENT)));
        }
    }

    @AfterAll
    static void close() {
        for (Stand stand : STANDS) {
            stand.trial().close();
            stand.fixture().close();
        }
    }

    @TestFactory
    Stream<DynamicTest> queries_are_written_as_expected() {
        return each((rewrite, stand) -> {
            Path folder = FIXTURES.resolve(rewrite.id());
            String said = sites(stand, folder.resolve("bad.sql"))
                    .map(site -> changed(rewrite, site))
                    .collect(Collectors.joining("\n"));
            Path expected = folder.resolve("expected.txt");
            if (ACCEPT) {
                Files.writeString(expected, said);
            }
            assertThat(said).isEqualTo(read(expected));
            assertThat(sites(stand, folder.resolve("good.sql")).flatMap(site -> rewrite.draft(site).stream()))
                    .isEmpty();
        });
    }

    private static String changed(Rewrite rewrite, Site site) {
        Draft draft = rewrite.draft(site)
                .orElseThrow(
                        () -> new AssertionError("left alone: " + site.query().text()));
        assertThat(draft.guards()).allMatch(Guard::holds);
        String before = site.text().masked(List.of());
        String after = site.text().masked(draft.edits());
        return String.join("\n", RewriteText.difference(Style.PLAIN, before, after)) + "\n"
                + draft.since().stream()
                        .map(reason -> "Since  " + reason + "\n")
                        .collect(Collectors.joining());
    }

    @TestFactory
    Stream<DynamicTest> what_is_proposed_gives_the_same() {
        return each((rewrite, stand) -> sites(
                        stand, FIXTURES.resolve(rewrite.id()).resolve("bad.sql"))
                .forEach(site -> assertThat(verdict(rewrite, stand, site))
                        .as(site.query().text())
                        .isInstanceOf(Verdict.Same.class)));
    }

    @TestFactory
    Stream<DynamicTest> a_missed_guard_is_found_out() {
        return each((rewrite, stand) -> {
            Set<String> missed = new HashSet<>();
            Set<String> laws = new HashSet<>();
            sites(stand, FIXTURES.resolve(rewrite.id()).resolve("near.sql")).forEach(site -> {
                Draft draft = rewrite.draft(site)
                        .orElseThrow(() -> new AssertionError(
                                "no near miss: " + site.query().text()));
                List<Guard> failing =
                        draft.guards().stream().filter(guard -> !guard.holds()).toList();
                assertThat(failing).as(site.query().text()).hasSize(1);
                missed.add(failing.getFirst().law());
                draft.guards().forEach(guard -> laws.add(guard.law()));
                assertThat(verdict(rewrite, stand, site))
                        .as("%s becomes %s", site.query().text(), site.text().with(draft.edits()))
                        .isInstanceOf(Verdict.Different.class);
            });
            assertThat(missed).isEqualTo(laws);
        });
    }

    private static Verdict verdict(Rewrite rewrite, Stand stand, Site site) {
        return new DifferentialProof(stand.trial(), stand.fixture().bundle().catalog(), SEED)
                .of(site, rewrite.draft(site).orElseThrow());
    }

    @Test
    void every_rewrite_has_its_fixtures_and_answers_a_rule() throws IOException {
        List<String> ids = Rewrites.ALL.stream().map(Rewrite::id).toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates();
        try (Stream<Path> folders = Files.list(FIXTURES).filter(Files::isDirectory)) {
            assertThat(folders.map(folder -> folder.getFileName().toString())).containsExactlyInAnyOrderElementsOf(ids);
        }
        Set<String> rules =
                QueryRules.ALL.stream().map(rule -> rule.card().id()).collect(Collectors.toSet());
        for (Rewrite rewrite : Rewrites.ALL) {
            assertThat(rewrite.id()).isEqualTo(CardText.id(rewrite.getClass()));
            assertThat(rewrite.rule())
                    .satisfiesAnyOf(
                            rule -> assertThat(rule).isEmpty(),
                            rule -> assertThat(rule).isIn(rules));
        }
    }

    private interface Check {
        void of(Rewrite rewrite, Stand stand) throws IOException;
    }

    private static Stream<DynamicTest> each(Check check) {
        return STANDS.stream()
                .flatMap(stand -> Rewrites.ALL.stream()
                        .map(rewrite -> DynamicTest.dynamicTest(
                                rewrite.id() + " on " + stand.version(), () -> check.of(rewrite, stand))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id, name COLLATE \"C\" AS name FROM customers ORDER BY name, id LIMIT 20 OFFSET 4000",
                "SELECT id, name FROM customers LIMIT 20 OFFSET 4000",
                "SELECT id, random() FROM customers ORDER BY id LIMIT 20 OFFSET 4000",
                "SELECT id FROM customers ORDER BY id LIMIT 20 OFFSET 4000 FOR UPDATE"
            })
    void what_could_not_be_told_to_be_the_same_is_left_alone(String query) {
        for (Stand stand : STANDS) {
            QueryContext context = stand.fixture().context(RuleFixture.workload(query + ";"));
            assertThat(context.queries())
                    .singleElement()
                    .satisfies(each -> assertThat(Site.of(each, context, RuleFixture.ENGINE.dialect()))
                            .isEmpty());
        }
    }

    private static Stream<Site> sites(Stand stand, Path file) throws IOException {
        Workload workload = RuleFixture.workload(read(file));
        QueryContext context = stand.fixture().context(workload);
        return context.queries().stream().map(query -> site(query, context));
    }

    private static Site site(ReviewedQuery query, QueryContext context) {
        return Site.of(query, context, RuleFixture.ENGINE.dialect())
                .orElseThrow(() -> new AssertionError("not certain: " + query.text()));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }
}
