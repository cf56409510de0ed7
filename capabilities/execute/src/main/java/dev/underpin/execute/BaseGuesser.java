package dev.underpin.execute;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Guess;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.model.effect.Failure;
import dev.underpin.sql.Position;
import dev.underpin.sql.ScriptFile;
import dev.underpin.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds a base on which files run that come without one: runs them, listens to what the engine misses, makes the smallest
 * thing that helps, and starts over, until they run or nothing more can be learnt.
 */
public final class BaseGuesser {

    private static final int ATTEMPTS = 60;
    private static final Duration AT_MOST = Duration.ofSeconds(20);

    private final Engine engine;
    private final ScratchWish wish;
    private final Progress progress;

    public BaseGuesser(Engine engine, ScratchWish wish, Progress progress) {
        this.engine = engine;
        this.wish = wish;
        this.progress = progress;
    }

    /** A scratch database with what was guessed in it, and how it was made. The caller closes it. */
    public record Guessed(Scratch scratch, List<String> statements, boolean filled) {
        public Guessed {
            statements = List.copyOf(statements);
        }
    }

    public Guessed guess(List<ScriptFile> files) {
        Guess guess = engine.guess();
        var script = new ArrayList<Statement>();
        files.forEach(file -> script.addAll(Statements.of(file, engine.dialect())));
        long end = System.nanoTime() + AT_MOST.toNanos();
        for (int attempt = 0; attempt < ATTEMPTS && System.nanoTime() < end; attempt++) {
            progress.at("guessing the base", attempt, -1);
            try (Scratch scratch = made(guess)) {
                if (!learns(scratch, guess, script)) {
                    break;
                }
            }
        }
        return new Guessed(made(guess), guess.statements(), guess.filled());
    }

    private Scratch made(Guess guess) {
        Scratch scratch = engine.scratch(wish);
        for (String sql : guess.statements()) {
            scratch.run(new Statement(sql, Position.START, 0, "", engine.dialect()));
        }
        scratch.endOfFile();
        if (guess.filled()) {
            scratch.fill();
        }
        return scratch;
    }

    /** Runs the script up to the first refusal; whether that taught anything. */
    private static boolean learns(Scratch scratch, Guess guess, List<Statement> script) {
        for (Statement statement : script) {
            if (scratch.run(statement) instanceof dev.underpin.engine.Outcome.Failed failed) {
                var why = new Failure(failed.message(), failed.sqlState(), failed.hint(), failed.offset(), false);
                return guess.learn(statement, why, script);
            }
        }
        return false;
    }
}
