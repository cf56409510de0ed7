package dev.underpin.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Outcome;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.sql.Statement;
import dev.underpin.testkit.RoundTrip;
import dev.underpin.testkit.Scripts;
import dev.underpin.testkit.draft.DatabaseDraft;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The law over drafted databases: what is read, rendered and read back is equal, whatever the seed. Other seeds and versions
 * by hand: {@code -Dunderpin.seeds=1000-1200 -Dunderpin.versions=14,18}.
 */
class GeneratedLawTest {

    private final Engine engine = new PostgresEngine();

    static Stream<Arguments> drafts() {
        String given = System.getProperty("underpin.seeds", "");
        String[] seeds = (given.isEmpty() ? "1-24" : given).split("-", 2);
        int[] versions = Stream.of(System.getProperty("underpin.versions", "18").split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        return IntStream.of(versions)
                .boxed()
                .flatMap(version -> LongStream.rangeClosed(
                                Long.parseLong(seeds[0]), Long.parseLong(seeds[seeds.length - 1]))
                        .mapToObj(seed -> Arguments.of(version, seed)));
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void keepsTheLaw(int version, long seed) {
        List<String> script = DatabaseDraft.script(seed, version);
        try (Scratch scratch = engine.scratch(new ScratchWish(version))) {
            for (Statement statement : Scripts.statements(engine, String.join(";\n", script) + ";\n")) {
                Outcome outcome = scratch.run(statement);
                assertThat(outcome instanceof Outcome.Done || statement.text().startsWith("CREATE ROLE"))
                        .as("%s: %s", outcome, statement.text())
                        .isTrue();
            }
            scratch.endOfFile();
            RoundTrip.check(engine, scratch.database().read(Progress.SILENT).catalog(), new ScratchWish(version));
        } catch (AssertionError | RuntimeException broken) {
            fail(
                    "seed %d, version %d: %s%n%nthe script:%n%s;"
                            .formatted(seed, version, broken.getMessage(), String.join(";\n", script)),
                    broken);
        }
    }
}
