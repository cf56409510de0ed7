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
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The laws of plans over drafted databases with rows, and drafted changes of them: what of the changes the engine takes is the target.
 * Other seeds by {@code ./dev laws 1000-1200}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DraftedPlans {

    private static final int CHANGES = 8;

    private final int version;
    private final String seeds;

    /** @param seeds those that are tried where nobody asks for others, as in {@code 1-50} */
    DraftedPlans(int version, String seeds) {
        this.version = version;
        this.seeds = seeds;
    }

    LongStream seeds() {
        String asked = System.getProperty("underpin.seeds", "");
        String[] ends = (asked.isEmpty() ? seeds : asked).split("-", 2);
        return LongStream.rangeClosed(Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepTheLaws(long seed) {
        List<String> from = DatabaseDraft.script(seed, version);
        List<String> changes = changes(seed, from);
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
    private List<String> changes(long seed, List<String> from) {
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
