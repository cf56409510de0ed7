package dev.underpin.plan;

import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.IndexKey;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.change.AddIndex;
import dev.underpin.model.change.Change;
import dev.underpin.model.change.DropIndex;
import dev.underpin.model.change.RenameIndex;
import dev.underpin.model.change.ReplaceIndex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is different about the indexes of one table. Those behind keys come and go with their keys. */
final class IndexDiff {

    private IndexDiff() {}

    static void compare(
            ObjectName relation, List<Index> before, List<Index> after, Set<String> retyped, List<Change> changes) {
        Map<Index, Index> renamed = renamed(before, after);
        renamed.forEach((was, is) -> changes.add(new RenameIndex(relation, was, is)));
        TableDiff.each(before, after, Index::name, SameDefinition::bare, (was, is) -> {
            if (was != null && renamed.containsKey(was) || is != null && renamed.containsValue(is)) {
                return;
            }
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

    /** Indexes of today that the target has under another name and otherwise alike. */
    private static Map<Index, Index> renamed(List<Index> before, List<Index> after) {
        Set<String> old = before.stream().map(Index::name).collect(Collectors.toSet());
        Set<String> now = after.stream().map(Index::name).collect(Collectors.toSet());
        Map<Index, Index> renamed = new LinkedHashMap<>();
        for (Index was : before) {
            if (!now.contains(was.name()) && !was.backsConstraint() && was.parent() == null) {
                after.stream()
                        .filter(is -> !old.contains(is.name()) && !is.backsConstraint() && is.parent() == null)
                        .filter(is -> !renamed.containsValue(is) && nameless(is).equals(nameless(was)))
                        .findFirst()
                        .ifPresent(is -> renamed.put(was, is));
            }
        }
        return renamed;
    }

    private static Index nameless(Index index) {
        return new Index(
                "",
                index.method(),
                index.unique(),
                index.keys(),
                index.include(),
                index.predicate(),
                index.nullsDistinct(),
                false,
                index.valid(),
                null,
                index.options(),
                "",
                null);
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
