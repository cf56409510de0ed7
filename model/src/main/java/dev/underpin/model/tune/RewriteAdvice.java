package dev.underpin.model.tune;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * Another way to write a query, for less.
 *
 * @param rewrite its id
 * @param rule whose finding it answers; empty where there is none
 * @param title what is done, in a few words
 * @param before the query as its author wrote it, values masked
 * @param after the same with as little changed as could be
 * @param constraints why both give the same, a sentence each
 * @param share of the workload's time, or of its calls where no times are known
 */
public record RewriteAdvice(
        String rewrite,
        String rule,
        String title,
        String fingerprint,
        String before,
        String after,
        List<String> constraints,
        Proof proof,
        double costBefore,
        double costAfter,
        double share) {

    /** What both were run on: databases of a few rows each, chosen to refute what is claimed of them. None did. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "proof")
    public sealed interface Proof {

        int databases();

        /** In all of them. */
        long rows();

        /** On how many of them there was something to compare. */
        int answered();

        /** That the first was drawn by; each of the others by the next. */
        long seed();

        /** Both give the same rows. */
        record SameRows(int databases, long rows, int answered, long seed) implements Proof {}

        /**
         * What comes gives the page after a row, and what was the page of a number; page after page they are the same.
         *
         * @param sent what the application sends of the last row that it has, by the names of columns
         */
        record PageAfterPage(int databases, long rows, int answered, long seed, List<String> sent) implements Proof {
            public PageAfterPage {
                sent = List.copyOf(sent);
            }
        }
    }

    public RewriteAdvice {
        constraints = List.copyOf(constraints);
    }
}
