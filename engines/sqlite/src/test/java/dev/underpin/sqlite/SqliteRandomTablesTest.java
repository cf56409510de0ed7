package dev.underpin.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Outcome;
import dev.underpin.engine.Scratch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The law of the renderer over some thousand tables of all kinds. What SQLite refuses is left out. */
class SqliteRandomTablesTest {

    private static final int TABLES = 100;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void keepTheLaw(long seed) {
        int accepted = 0;
        try (Scratch scratch = Scratches.make()) {
            for (String statement : new TableGenerator(seed).script(TABLES)) {
                accepted += Scratches.run(scratch, statement) instanceof Outcome.Done ? 1 : 0;
            }
            assertThat(accepted).isGreaterThan(TABLES / 2);
            Scratches.keepsTheLaw(scratch);
        }
    }
}
