package dev.underpin.engine;

import dev.underpin.model.effect.Failure;
import dev.underpin.sql.Statement;
import java.util.List;

/**
 * The smallest base on which a script runs, found by listening to what the engine refuses. Begins empty; each refusal may
 * teach one thing more. What was guessed is told as the statements that make it, so that people can correct it.
 */
public interface Guess {

    /** What is assumed so far, in an order that works. */
    List<String> statements();

    /**
     * Takes in what a refusal says is missing.
     *
     * @param refused the statement
     * @param script all statements, which tell more about what is missing
     * @return whether anything was learnt; if not, trying again is of no use
     */
    boolean learn(Statement refused, Failure why, List<Statement> script);

    /** Whether the tables should hold rows: no, once rows of ours were why a statement failed. */
    boolean filled();
}
