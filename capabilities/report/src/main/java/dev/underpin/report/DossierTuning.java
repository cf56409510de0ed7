package dev.underpin.report;

import dev.underpin.model.tune.IndexAdvice;
import dev.underpin.model.tune.Tuned;
import dev.underpin.model.tune.TuningPart;
import java.util.List;
import java.util.Optional;

/** What the page of an audit says of tuning; the whole of it is on a page of its own. */
record DossierTuning(TuningPart part) {

    private static final int FIRST = 10;

    Optional<Tuned> tuned() {
        return part instanceof TuningPart.Done done ? Optional.of(done.tuned()) : Optional.empty();
    }

    /** What was found, or why nothing could be. */
    List<String> sentences() {
        return TuningPartText.sentences(part);
    }

    /** What saves most. */
    List<IndexAdvice> first() {
        return tuned().stream()
                .flatMap(tuned -> tuned.advice().stream())
                .limit(FIRST)
                .toList();
    }

    /** How many there are beyond these. */
    int more() {
        return tuned().map(tuned -> tuned.advice().size()).orElse(0) - first().size();
    }

    static String statement(IndexAdvice advice) {
        return Plain.names(String.join("; ", advice.statements()));
    }
}
