package dev.underpin.engine;

import java.time.Duration;
import java.util.Optional;

/**
 * The time that questions about the rows of one database may take: so much each, which the engine has to see to, and so much
 * in all, which is kept here. A question that failed has taken its time like any other.
 */
public final class QuestionTime {

    /** No single question may take longer. */
    public static final Duration EACH = Duration.ofSeconds(5);

    private static final Duration ALL = Duration.ofSeconds(90);

    private final Duration all;
    private long spentNanos;

    public QuestionTime() {
        this(ALL);
    }

    QuestionTime(Duration all) {
        this.all = all;
    }

    /**
     * A question, put to an engine.
     *
     * @param <E> how the engine says that it cannot answer
     */
    @FunctionalInterface
    public interface Question<T, E extends Exception> {
        T answer() throws E;
    }

    /** The answer; empty, and the engine not asked, where the time for all questions is spent. */
    public <T, E extends Exception> Optional<T> ask(Question<T, E> question) throws E {
        if (spentNanos > all.toNanos()) {
            return Optional.empty();
        }
        long start = System.nanoTime();
        try {
            return Optional.of(question.answer());
        } finally {
            spentNanos += System.nanoTime() - start;
        }
    }
}
