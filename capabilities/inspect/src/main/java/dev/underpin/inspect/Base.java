package dev.underpin.inspect;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.model.snapshot.Problem;
import dev.underpin.model.snapshot.Statistics;
import java.util.List;

/**
 * A scratch database in the state that migrations are about to meet.
 *
 * @param statistics of the real database; nothing known where the base is made of files
 * @param problems statements of the base that failed
 * @param wish for the version it is on
 * @param guessed the statements that made it, where nothing but the migrations themselves told of it
 * @param words what it was made of, for people: {@code 41 files of db/migrations}
 */
public record Base(
        Scratch scratch,
        Engine engine,
        ScratchWish wish,
        Statistics statistics,
        List<Problem> problems,
        List<String> guessed,
        String words)
        implements AutoCloseable {

    public Base {
        problems = List.copyOf(problems);
        guessed = List.copyOf(guessed);
    }

    /** One that was guessed instead. */
    public Base guessed(Scratch made, List<String> statements) {
        return new Base(
                made, engine, wish, statistics, problems, statements, statements.isEmpty() ? words : "a guessed base");
    }

    @Override
    public void close() {
        scratch.close();
    }
}
