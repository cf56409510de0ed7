package dev.underpin.report;

import dev.underpin.model.tune.IndexAdvice;
import dev.underpin.model.tune.QueryGain;
import java.util.List;

/**
 * What to do with an index, as the page lists it.
 *
 * @param number from 1
 */
record TunedIndex(int number, IndexAdvice advice, IndexAdviceWords words) {

    private static final int OPEN = 4;

    /** {@code new}, {@code in place of others}, {@code to drop}. */
    String kind() {
        return switch (advice) {
            case IndexAdvice.Create create -> "new";
            case IndexAdvice.Replace replace -> "in place of others";
            case IndexAdvice.Drop drop -> "to drop";
        };
    }

    /** The name of its style. */
    String tone() {
        return switch (advice) {
            case IndexAdvice.Create create -> "good";
            case IndexAdvice.Replace replace -> "low";
            case IndexAdvice.Drop drop -> "medium";
        };
    }

    String script() {
        return Plain.names(SqlToken.script(advice.statements()));
    }

    /** {@code 152 kB more, 84 % saved}. */
    String figures() {
        return Figures.bytes(Math.abs(advice.bytes()))
                + (advice.bytes() < 0 ? " less" : " more")
                + (advice instanceof IndexAdvice.Drop
                        ? ""
                        : ", " + TunedText.share(Math.max(0, advice.saved())) + " of the cost");
    }

    List<String> effects() {
        return words.effects(advice);
    }

    List<String> assumptions() {
        return IndexAdviceWords.assumptions(advice);
    }

    /** What to do before; empty where there is nothing. */
    String first() {
        return words.first(advice);
    }

    /** The queries that are seen at once. */
    List<QueryGain> open() {
        return advice.queries().stream().limit(OPEN).toList();
    }

    /** The others. */
    List<QueryGain> folded() {
        return advice.queries().stream().skip(OPEN).toList();
    }
}
