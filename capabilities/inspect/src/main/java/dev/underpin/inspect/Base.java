package dev.underpin.inspect;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Scratch;
import dev.underpin.model.snapshot.Problem;
import dev.underpin.model.snapshot.Statistics;
import java.util.List;

/**
 * A scratch database in the state that migrations are about to meet.
 *
 * @param statistics of the real database; nothing known where the base is made of files
 * @param problems statements of the base that failed
 * @param words what it was made of, for people: {@code 41 files of db/migrations}
 */
public record Base(Scratch scratch, Engine engine, Statistics statistics, List<Problem> problems, String words)
        implements AutoCloseable {

    public Base {
        problems = List.copyOf(problems);
    }

    @Override
    public void close() {
        scratch.close();
    }
}
