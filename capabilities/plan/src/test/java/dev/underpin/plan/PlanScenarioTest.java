package dev.underpin.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.model.plan.Plan;
import dev.underpin.report.PlanText;
import dev.underpin.report.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every scenario keeps the laws on the first server it names, and its plan for that one reads as {@code plan.txt}; {@code ./dev laws}
 * tries the others too.
 *
 * <p>{@code ./dev accept} rewrites what is expected; whoever does so reads it.
 */
class PlanScenarioTest {

    private static final Path SCENARIOS =
            Path.of(System.getProperty("underpin.root"), "capabilities/plan/src/test/resources/scenarios");
    private static final boolean ACCEPT = Boolean.getBoolean("underpin.accept");

    private static final boolean ALL_SERVERS = Boolean.getBoolean("underpin.all-servers");

    /** One scenario alone, by hand: {@code -Dunderpin.scenario=column-type}. */
    private static final String ONLY = System.getProperty("underpin.scenario", "");

    @TestFactory
    Stream<DynamicTest> scenarios_keep_the_laws() throws IOException {
        try (Stream<Path> folders = Files.list(SCENARIOS)) {
            return folders
                    .filter(folder ->
                            ONLY.isEmpty() || folder.getFileName().toString().matches(ONLY))
                    .sorted()
                    .toList()
                    .stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
        }
    }

    private static void check(Path folder) throws IOException {
        PlanScenario scenario = PlanScenario.read(folder);
        Path expected = folder.resolve("plan.txt");
        boolean first = true;
        List<Integer> servers = scenario.servers();
        for (int server : ALL_SERVERS ? servers : servers.subList(0, 1)) {
            Plan plan = new PlanLaws(scenario, server).check();
            if (first) {
                String said = new PlanText(Style.PLAIN).of(plan, true);
                if (ACCEPT) {
                    Files.writeString(expected, said);
                }
                assertThat(said).isEqualTo(Files.exists(expected) ? Files.readString(expected) : "");
                first = false;
            }
        }
    }
}
