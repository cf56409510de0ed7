package dev.underpin.tune.rewrite;

import dev.underpin.engine.GivenRow;
import dev.underpin.engine.TrialAnswer;
import dev.underpin.engine.TrialAnswer.Result;
import dev.underpin.model.tune.RewriteAdvice.Proof;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Both texts give the same rows, in the same order where it leaves no rows in doubt. */
record SameRows() implements Claim {

    @Override
    public Seen seen(Site site, Draft draft, SmallDatabase database) {
        TrialAnswer answer =
                database.asked(List.of(database.filled(before(site)), database.filled(after(site, draft))));
        if (!(answer.results().getFirst() instanceof Result.Given original)) {
            return new Seen.Nothing();
        }
        Result other = answer.results().getLast();
        return other instanceof Result.Given proposed && same(original, proposed, TotalOrder.in(site.whole()))
                ? new Seen.Same(answer.rows(), !original.rows().isEmpty())
                : new Seen.Different(original.toString(), other.toString());
    }

    private static boolean same(Result.Given original, Result.Given proposed, boolean inOrder) {
        return inOrder
                ? original.rows().equals(proposed.rows())
                : counted(original).equals(counted(proposed));
    }

    private static Map<GivenRow, Long> counted(Result.Given given) {
        return given.rows().stream().collect(Collectors.groupingBy(row -> row, Collectors.counting()));
    }

    @Override
    public Proof proof(int databases, long rows, int answered, long seed) {
        return new Proof.SameRows(databases, rows, answered, seed);
    }

    @Override
    public String before(Site site) {
        return site.query().text();
    }

    @Override
    public String after(Site site, Draft draft) {
        return site.text().with(draft.edits());
    }
}
