package dev.underpin.tune.rewrite;

import dev.underpin.model.tune.RewriteAdvice.Proof;

/** What a change of a text promises, and how one small database is asked whether it holds. */
sealed interface Claim permits SameRows, PageAfterPage {

    /** What one database showed. */
    sealed interface Seen {

        /**
         * @param rows that its tables took
         * @param answered whether there was something to compare
         */
        record Same(int rows, boolean answered) implements Seen {}

        record Different(String before, String after) implements Seen {}

        /** The query failed, and promises nothing. */
        record Nothing() implements Seen {}
    }

    Seen seen(Site site, Draft draft, SmallDatabase database);

    /** @param answered on how many of the databases there was something to compare */
    Proof proof(int databases, long rows, int answered, long seed);

    /** The query as it costs most. */
    String before(Site site);

    /** What comes in its place. */
    String after(Site site, Draft draft);
}
