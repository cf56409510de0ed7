package dev.underpin.execute.rehearsal;

import dev.underpin.engine.Answer;
import dev.underpin.engine.Client;
import dev.underpin.engine.ClientStatement;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * What comes of a recorded statement when it is sent to the stage with nobody else there. Nothing of it stays.
 *
 * @param trouble why it is not to be sent; empty where it works
 * @param milliseconds it takes by itself
 */
record Trial(Optional<String> trouble, double milliseconds) {

    private static final int TRIES = 4;
    private static final double LONG_MILLISECONDS = 1_000;

    /** Values that are drawn find more rows than those of users: who writes so many makes another database of the stage. */
    private static final int ROWS = 1_000;

    static Trial of(ClientStatement statement, Client client, ValuePool pool, Random random, Set<String> standing) {
        double shortest = Double.MAX_VALUE;
        Optional<String> met = Optional.empty();
        boolean worked = false;
        for (int i = 0; i < TRIES && (i == 0 || shortest < LONG_MILLISECONDS); i++) {
            long start = System.nanoTime();
            Answer answer = client.tryOut(statement, pool.values(statement, random));
            shortest = Math.min(shortest, (System.nanoTime() - start) / 1e6);
            boolean meets = answer.key().filter(standing::contains).isPresent();
            if (answer.refusal().isPresent() && !meets) {
                return new Trial(answer.refusal().map(words -> "refused: " + words), shortest);
            }
            if (answer.written() > ROWS) {
                return new Trial(Optional.of("writing more than 1,000 rows at once, with values drawn here"), shortest);
            }
            worked |= !meets;
            met = meets ? answer.refusal() : met;
        }
        return new Trial(worked ? Optional.empty() : met.map(words -> "refused: " + words), shortest);
    }
}
