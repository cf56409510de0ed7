package dev.underpin.report;

import dev.underpin.model.tune.IndexAdvice;
import dev.underpin.model.tune.OnceRewritten;
import dev.underpin.model.tune.QueryGain;
import dev.underpin.model.tune.Tuned;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What becomes of indexes once queries are written as is proposed, in sentences. */
record OnceRewrittenWords(Tuned tuned, OnceRewritten then) {

    static final String TITLE = "What that changes about indexes";

    /** Empty where no query is to be written otherwise. */
    static Optional<OnceRewrittenWords> of(Tuned tuned) {
        return Optional.ofNullable(tuned.onceRewritten()).map(then -> new OnceRewrittenWords(tuned, then));
    }

    /** What it comes to, and what becomes of the indexes of the advice. */
    String sentence() {
        return "With all of these in use the workload would cost " + TunedText.share(then.left())
                + " of what it costs today, and indexes take " + room() + "." + spare() + kept();
    }

    private String room() {
        return then.bytes() == 0
                ? "no more room"
                : Figures.bytes(Math.abs(then.bytes())) + (then.bytes() < 0 ? " less" : " more");
    }

    private String spare() {
        List<String> numbers = IntStream.range(0, tuned.advice().size())
                .filter(i -> isSpare(tuned.advice().get(i)))
                .mapToObj(i -> String.valueOf(i + 1))
                .toList();
        if (numbers.isEmpty()) {
            return tuned.advice().stream().allMatch(IndexAdvice.Drop.class::isInstance)
                    ? ""
                    : " Each new index that is advised above is still worth its room then.";
        }
        return (numbers.size() == 1 ? " Index " : " Indexes ") + String.join(", ", numbers)
                + (numbers.size() == 1 ? " is" : " are") + " worth no room then.";
    }

    private String kept() {
        return then.kept().isEmpty() ? "" : " To be kept for them: " + String.join(", ", then.kept()) + ".";
    }

    /** Of an index that is advised; empty where nothing changes. */
    Optional<String> about(IndexAdvice advice) {
        if (isSpare(advice)) {
            return Optional.of("Not worth its room once queries are written as is proposed below.");
        }
        return advice instanceof IndexAdvice.Drop drop
                        && then.kept().contains(drop.index().name().name())
                ? Optional.of("Keep it if you write queries as is proposed below: they use it.")
                : Optional.empty();
    }

    private boolean isSpare(IndexAdvice advice) {
        return switch (advice) {
            case IndexAdvice.Create create -> then.spare().contains(create.definition());
            case IndexAdvice.Replace replace ->
                then.spare().contains(replace.with().definition());
            case IndexAdvice.Drop drop -> false;
        };
    }

    static String script(IndexAdvice.Create further) {
        return Plain.names(SqlToken.script(further.statements()));
    }

    /** What an index that pays then brings and takes. */
    String effect(IndexAdvice.Create further) {
        return "It pays then. " + new IndexAdviceWords(tuned).effects(further).getFirst();
    }

    /** {@code cost 1,874 -> 900 of 2 above}: by their numbers where they are written otherwise. */
    String gain(QueryGain query) {
        List<String> numbers = IntStream.range(0, tuned.rewrites().size())
                .filter(i -> tuned.rewrites().get(i).fingerprint().equals(query.fingerprint()))
                .mapToObj(i -> " of " + (i + 1) + " above")
                .toList();
        return TunedText.cost(query) + (numbers.isEmpty() ? "  " + TunedText.first(query.text()) : numbers.getFirst());
    }
}
