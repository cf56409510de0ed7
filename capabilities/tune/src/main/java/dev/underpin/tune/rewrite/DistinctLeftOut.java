package dev.underpin.tune.rewrite;

import dev.underpin.model.query.Distinct;
import dev.underpin.tune.query.ReviewedTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** DISTINCT of rows that a key keeps apart goes. */
public final class DistinctLeftOut implements Rewrite {

    private record Found(ReviewedTree tree, ReviewedTree.Place place) {}

    @Override
    public String id() {
        return "distinct-left-out";
    }

    @Override
    public String title() {
        return "No DISTINCT";
    }

    @Override
    public String rule() {
        return "distinct-on-unique-rows";
    }

    @Override
    public Optional<Draft> draft(Site site) {
        return Site.only(site.trees().stream().flatMap(DistinctLeftOut::found))
                .flatMap(found -> Site.only(site.text().all("SELECT", "DISTINCT"))
                        .map(place -> new Draft(
                                List.of(Edit.gone(
                                        site.text().start(place + 1),
                                        site.text().start(place + 2))),
                                guards(site, found))));
    }

    private static Stream<Found> found(ReviewedTree tree) {
        boolean plain = tree.tree().distinct() == Distinct.ROWS
                && tree.tree().group().isEmpty()
                && tree.tree().outputs().stream()
                        .flatMap(output -> output.value().all())
                        .noneMatch(Site::mayMultiply);
        return plain ? tree.onlyTable().map(place -> new Found(tree, place)).stream() : Stream.empty();
    }

    private static List<Guard> guards(Site site, Found found) {
        Set<String> given = GivenKey.given(found.tree(), found.place().range());
        return List.of(
                GivenKey.unique(site.context(), found.place().table(), given),
                GivenKey.required(site.context(), found.place().table(), given));
    }
}
