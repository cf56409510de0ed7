package dev.underpin.tune.rewrite;

import dev.underpin.sql.Token;
import dev.underpin.tune.rewrite.Edit.Part;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The values that edits have the application send besides those of the text. */
record SentValues(List<Edit> edits) {

    /**
     * The lowest numbers that are free, so that none is left out.
     *
     * @param number of a value of the text; 0 of what is none
     */
    List<Integer> numbers(List<Token> tokens, ToIntFunction<Token> number) {
        Set<Integer> taken = tokens.stream()
                .filter(token -> stays(token.offset()))
                .map(number::applyAsInt)
                .collect(Collectors.toSet());
        return IntStream.iterate(1, next -> next + 1)
                .filter(next -> !taken.contains(next))
                .limit(count())
                .boxed()
                .toList();
    }

    private long count() {
        return parts(Part.Sent.class).map(Part.Sent::place).distinct().count();
    }

    private boolean stays(int place) {
        return edits.stream().noneMatch(edit -> edit.from() <= place && place < edit.to())
                || parts(Part.Kept.class).anyMatch(kept -> kept.from() <= place && place < kept.to());
    }

    private <P extends Part> Stream<P> parts(Class<P> kind) {
        return edits.stream()
                .flatMap(edit -> edit.parts().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
