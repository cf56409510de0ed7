package dev.underpin.plan;

import static org.assertj.core.api.Assertions.fail;

import dev.underpin.engine.Outcome;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.sql.Statement;
import dev.underpin.testkit.Scripts;
import dev.underpin.testkit.draft.ChangeDraft;
import dev.underpin.testkit.draft.DatabaseDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The laws of plans over drafted databases with rows, and drafted changes of them: what of the changes the engine takes is the target.
 * Other seeds and versions by {@code ./dev laws 1000-1200 14}.
 */
class GeneratedPlanLawTest {

    private static final int CHANGES = 8;

    static LongStream seeds() {
        String[] seeds = text("underpin.seeds", "1-20").split("-", 2);
        return LongStream.rangeClosed(Long.parseLong(seeds[0]), Long.parseLong(seeds[seeds.length - 1]));
    }

    private static String text(String property, String otherwise) {
        String given = System.getProperty(property, "");
        return given.isEmpty() ? otherwise : given;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsTheLaws(long seed) {
        int version = Integer.parseInt(text("underpin.version", "18"));
        List<String> from = DatabaseDraft.script(seed, version);
        List<String> changes = changes(seed, version, from);
        var scenario = new PlanScenario(
                "seed " + seed,
                script(from),
                script(from) + script(changes),
                List.of(),
                "",
                "",
                "",
                Map.of("filled", "yes", "keep", String.valueOf(seed % 2 * 7)));
        try {
            new PlanLaws(scenario, version).check();
        } catch (AssertionError | RuntimeException broken) {
            fail(
                    "seed %d, version %d: %s%n%nfrom:%n%s%nchanges:%n%s"
                            .formatted(seed, version, broken.getMessage(), script(from), script(changes)),
                    broken);
        }
    }

    private static String script(List<String> statements) {
        return statements.isEmpty() ? "" : String.join(";\n", statements) + ";\n";
    }

    /** Those that the engine takes on a database with rows, one behind the other. */
    private static List<String> changes(long seed, int version, List<String> from) {
        var taken = new ArrayList<String>();
        try (Scratch scratch = PlanScenario.ENGINE.scratch(new ScratchWish(version))) {
            Scripts.run(PlanScenario.ENGINE, scratch, script(from));
            scratch.fill();
            List<String> drafted = ChangeDraft.statements(seed, PlanScenario.catalog(scratch), CHANGES);
            for (String sql : drafted) {
                Statement statement =
                        Scripts.statements(PlanScenario.ENGINE, sql + ";").getFirst();
                if (scratch.run(statement) instanceof Outcome.Done) {
                    taken.add(sql);
                }
            }
        }
        return taken;
    }
}
