package dev.underpin.plan;

import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.IndexKey;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.change.AddIndex;
import dev.underpin.model.change.Change;
import dev.underpin.model.change.DropIndex;
import dev.underpin.model.change.ReplaceIndex;
import java.util.List;
import java.util.Set;

/** What is different about the indexes of one table. Those behind keys come and go with their keys. */
final class IndexDiff {

    private IndexDiff() {}

    static void compare(
            ObjectName relation, List<Index> before, List<Index> after, Set<String> retyped, List<Change> changes) {
        TableDiff.each(before, after, Index::name, SameDefinition::bare, (was, is) -> {
            if (was != null && is != null) {
                boolean alike = was.backsConstraint() && is.backsConstraint()
                        ? was.options().equals(is.options())
                        : !retyped.isEmpty() && sameButForCasts(was, is);
                if (!alike) {
                    changes.add(new ReplaceIndex(relation, was, is));
                }
            } else if (is != null && !is.backsConstraint()) {
                changes.add(new AddIndex(relation, is));
            } else if (was != null && !was.backsConstraint()) {
                changes.add(new DropIndex(relation, was));
            }
        });
    }

    private static boolean sameButForCasts(Index was, Index is) {
        return was.valid() == is.valid()
                && CastFree.same(was.definition(), is.definition())
                && was.keys().stream()
                        .map(IndexKey::operatorClass)
                        .toList()
                        .equals(is.keys().stream().map(IndexKey::operatorClass).toList());
    }
}
