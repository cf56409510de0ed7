package dev.underpin.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Forecast;
import dev.underpin.model.effect.Effect;
import dev.underpin.model.effect.Lock;
import dev.underpin.model.effect.Rewrite;
import dev.underpin.model.effect.Scan;
import dev.underpin.testkit.LockStatement;
import dev.underpin.testkit.LockTrial;
import dev.underpin.testkit.Traces;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The locks, rewrites and scans of statements of every form, told thrice: by the session that is watched, by one that looks on
 * from outside, and by the text alone. The bench does the same on more versions.
 */
@TestInstance(Lifecycle.PER_CLASS)
class LockTableTest {

    private static final Path ROOT = Path.of(System.getProperty("underpin.root"));
    private static final int NEWEST = 18;

    /** Of so many statements one is looked at from outside, which takes long. */
    private static final int OUTSIDE_EACH = 4;

    private final Engine engine = new PostgresEngine();
    private LockTrial trial;

    @BeforeAll
    void watchAll() throws SQLException {
        trial = new LockTrial(engine, ROOT, NEWEST);
    }

    @AfterAll
    void close() throws SQLException {
        trial.close();
    }

    @Test
    void what_is_recorded_is_what_others_see() throws SQLException {
        var differences = new ArrayList<String>();
        for (int i = 0; i < trial.statements().size(); i += OUTSIDE_EACH) {
            LockStatement one = trial.statements().get(i);
            trial.differences(one)
                    .forEach(line -> differences.add(one.statement().text() + "\n    " + line));
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void what_the_text_tells_is_what_happens() {
        var wrong = new ArrayList<String>();
        for (LockStatement one : trial.statements()) {
            try (Forecast forecast = engine.forecast(NEWEST)) {
                Traces told = ofTables(forecast.run(one.statement()));
                Traces happened = ofTables(trial.watched(one));
                List<String> differences = Traces.differences("text", told, "engine", happened);
                boolean falseRewrite = !happened.rewritten().containsAll(told.rewritten());
                if (falseRewrite || differences.isEmpty() != one.untold().isEmpty()) {
                    wrong.add(one.statement().text() + "\n    " + String.join("\n    ", differences));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** What happens to tables that were there before; indexes, views and sequences are left out. */
    private static Traces ofTables(Effect effect) {
        return Traces.of(
                effect,
                Stream.of(
                                effect.locks().stream().map(Lock::relation),
                                effect.rewrites().stream().map(Rewrite::relation),
                                effect.scans().stream().map(Scan::relation))
                        .flatMap(relations -> relations)
                        .filter(relation -> relation.kind().isTable() && !relation.fresh())
                        .map(relation -> relation.name().toString())
                        .collect(Collectors.toSet()));
    }
}
