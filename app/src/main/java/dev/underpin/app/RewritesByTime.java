package dev.underpin.app;

import dev.underpin.engine.ClientStatement;
import dev.underpin.engine.Recorded;
import dev.underpin.engine.Stage;
import dev.underpin.execute.paired.PairedRun;
import dev.underpin.execute.paired.TwoTexts;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.tune.RewriteAdvice;
import dev.underpin.model.tune.TimedPairs;
import dev.underpin.tune.rewrite.Rewritten;
import dev.underpin.tune.timed.TimeProof;
import java.util.ArrayList;
import java.util.List;

/** Runs queries in turns as they are and as they are proposed, with the indexes of today. */
record RewritesByTime(Stage stage, Catalog catalog, PairedRun run) {

    void time(TimeProof proof, List<Rewritten> rewritten) {
        List<Recorded> former =
                recorded(rewritten.stream().map(Rewritten::before).toList());
        List<Recorded> latter =
                recorded(rewritten.stream().map(Rewritten::after).toList());
        var sent = new ArrayList<Rewritten>();
        var texts = new ArrayList<TwoTexts>();
        for (int i = 0; i < rewritten.size(); i++) {
            if (former.get(i) instanceof Recorded.Sendable(ClientStatement before, var ofBefore)
                    && latter.get(i) instanceof Recorded.Sendable(ClientStatement after, var ofAfter)) {
                sent.add(rewritten.get(i));
                texts.add(texts(rewritten.get(i).advice(), before, after));
            } else {
                proof.not(rewritten.get(i).advice(), why(former.get(i), latter.get(i)));
            }
        }
        List<TimedPairs> pairs = run.of(texts);
        for (int i = 0; i < pairs.size(); i++) {
            proof.add(sent.get(i).advice(), pairs.get(i));
        }
    }

    /** Pages are asked for by other values. */
    private static TwoTexts texts(RewriteAdvice advice, ClientStatement before, ClientStatement after) {
        return switch (advice.proof()) {
            case RewriteAdvice.Proof.SameRows same -> TwoTexts.alike(before, after);
            case RewriteAdvice.Proof.PageAfterPage page -> new TwoTexts(before, after);
        };
    }

    private List<Recorded> recorded(List<String> texts) {
        return stage.recorded(texts, catalog, catalog);
    }

    private static String why(Recorded former, Recorded latter) {
        return switch (former instanceof Recorded.Sendable ? latter : former) {
            case Recorded.Sendable sendable -> "";
            case Recorded.Refused(String words) -> "refused: " + words;
            case Recorded.Unfit(Recorded.Why why) -> why.words();
        };
    }
}
