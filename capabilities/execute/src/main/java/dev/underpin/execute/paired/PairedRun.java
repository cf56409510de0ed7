package dev.underpin.execute.paired;

import dev.underpin.engine.Answer;
import dev.underpin.engine.Client;
import dev.underpin.engine.ClientStatement;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Stage;
import dev.underpin.execute.rehearsal.ValuePool;
import dev.underpin.model.tune.TimedPairs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements on two stages with the same rows, or two statements on one, in turns. Both runs of a pair have the same values, a coin says
 * which comes first, and nothing of them stays: whatever slows the machine down meets both ways alike.
 */
public final class PairedRun {

    private static final int PAIRS = 100;
    private static final int WARM_UP = 3;

    private final Stage without;
    private final Stage with;
    private final long seed;
    private final Duration each;
    private final Duration all;
    private final Progress progress;

    /**
     * For two stages.
     *
     * @param each no statement is repeated for longer
     * @param all nor all of them together
     */
    public PairedRun(Stage without, Stage with, long seed, Duration each, Duration all, Progress progress) {
        this.without = without;
        this.with = with;
        this.seed = seed;
        this.each = each;
        this.all = all;
        this.progress = progress;
    }

    /** For each two, in their order. */
    public List<TimedPairs> of(List<TwoTexts> texts) {
        var results = new ArrayList<TimedPairs>();
        var pool = new ValuePool(
                without,
                texts.stream()
                        .flatMap(two -> Stream.of(two.former(), two.latter()))
                        .toList());
        long end = System.nanoTime() + all.toNanos();
        try (Client former = without.client();
                Client latter = with.client()) {
            for (TwoTexts two : texts) {
                progress.at("timing queries in turns", results.size(), texts.size());
                long left = (end - System.nanoTime()) / (texts.size() - results.size());
                results.add(
                        new Turns(two, former, latter, pool, new Random(seed)).within(Math.min(each.toNanos(), left)));
            }
        }
        return results;
    }

    /** Two of them. */
    private static final class Turns {
        private final TwoTexts texts;
        private final Client former;
        private final Client latter;
        private final ValuePool pool;
        private final Random random;
        private final List<TimedPairs.Pair> pairs = new ArrayList<>();
        private int refusals;
        private @Nullable String trouble;

        private Turns(TwoTexts texts, Client former, Client latter, ValuePool pool, Random random) {
            this.texts = texts;
            this.former = former;
            this.latter = latter;
            this.pool = pool;
            this.random = random;
        }

        private TimedPairs within(long nanoseconds) {
            long end = System.nanoTime() + nanoseconds;
            for (int i = 0; i < WARM_UP && System.nanoTime() < end; i++) {
                pair();
            }
            pairs.clear();
            while (pairs.size() < PAIRS && refusals < PAIRS && System.nanoTime() < end) {
                TimedPairs.Pair pair = pair();
                if (pair == null) {
                    refusals++;
                } else {
                    pairs.add(pair);
                }
            }
            return new TimedPairs(pairs, refusals > pairs.size() ? trouble : null);
        }

        /** Null where it was refused. */
        private TimedPairs.@Nullable Pair pair() {
            TwoTexts.Values values = texts.values(pool, random);
            boolean formerFirst = random.nextBoolean();
            double after = formerFirst ? 0 : milliseconds(latter, texts.latter(), values.latter());
            double before = milliseconds(former, texts.former(), values.former());
            if (formerFirst) {
                after = milliseconds(latter, texts.latter(), values.latter());
            }
            return before < 0 || after < 0 ? null : new TimedPairs.Pair(before, after);
        }

        private double milliseconds(Client client, ClientStatement statement, List<@Nullable String> values) {
            long start = System.nanoTime();
            Answer answer = client.tryOut(statement, values);
            long took = System.nanoTime() - start;
            answer.refusal()
                    .ifPresent(words ->
                            trouble = answer.key().isPresent() ? words + "; no values are made that fit it" : words);
            return answer.refusal().isPresent() ? -1 : took / 1e6;
        }
    }
}
