package dev.underpin.testkit.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The choices that one seed makes: always the same ones. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** One of the words, or nothing. */
    String maybe(double share, String... words) {
        return chance(share) ? words[random.nextInt(words.length)] : "";
    }

    /** At least one and at most so many of them, in any order. */
    <T> List<T> some(List<T> from, int most) {
        List<T> shuffled = shuffled(from);
        return List.copyOf(shuffled.subList(0, Math.min(1 + random.nextInt(most), shuffled.size())));
    }

    <T> List<T> shuffled(List<T> from) {
        var shuffled = new ArrayList<>(from);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
