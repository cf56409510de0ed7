package dev.underpin.report;

import dev.underpin.model.tune.TuningPart;
import java.util.List;
import java.util.stream.Stream;

/** Tuning as a part of an audit, in a few sentences. */
public final class TuningPartText {

    private TuningPartText() {}

    static List<String> sentences(TuningPart part) {
        return switch (part) {
            case TuningPart.Done done -> {
                var words = new TunedWords(done.tuned());
                yield Stream.of(words.headline(), words.beside(), words.basis())
                        .filter(sentence -> !sentence.isEmpty())
                        .toList();
            }
            case TuningPart.NotDone not ->
                Stream.of("Not tuned: " + not.why(), not.instead())
                        .filter(sentence -> !sentence.isEmpty())
                        .toList();
        };
    }

    /** The first of them strong, or all of them faint where there is nothing to do. */
    public static List<String> lines(TuningPart part, Style style) {
        List<String> sentences = sentences(part);
        return part instanceof TuningPart.NotDone
                ? Wrapped.lines("", "", String.join(" ", sentences)).stream()
                        .map(style::faint)
                        .toList()
                : Stream.concat(
                                Stream.of(style.strong("Tuning  " + sentences.getFirst())),
                                sentences.stream().skip(1).map(sentence -> "        " + sentence))
                        .toList();
    }
}
