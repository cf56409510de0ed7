package dev.underpin.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Reading;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.testkit.RoundTrip;
import dev.underpin.testkit.Scripts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The law over one schema that has everything a catalog can hold, on every version scratch has. */
class EverythingLawTest {

    private final Engine engine = new PostgresEngine();

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 18})
    void everything_is_read_rendered_and_read_back(int version) throws IOException {
        try (Scratch scratch = engine.scratch(new ScratchWish(version))) {
            Scripts.run(engine, scratch, script(version));
            Reading reading = scratch.database().read(Progress.SILENT);
            assertThat(reading.catalog().majorVersion()).isEqualTo(version);
            assertThat(reading.catalog()
                            .objects(SchemaObject.class)
                            .map(object -> object.getClass().getSimpleName())
                            .collect(Collectors.toSet()))
                    .hasSize(SchemaObject.class.getPermittedSubclasses().length);
            RoundTrip.check(engine, reading.catalog(), new ScratchWish(version));
        }
    }

    /** {@code everything.sql}, with the lines that this version has. */
    private static String script(int version) throws IOException {
        try (var in = Objects.requireNonNull(EverythingLawTest.class.getResourceAsStream("everything.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.matches(".*-- since \\d+$")
                            || version >= Integer.parseInt(line.replaceFirst(".*-- since ", "")))
                    .collect(Collectors.joining("\n"));
        }
    }
}
