package dev.underpin.tune;

import dev.underpin.engine.Phrasing;
import dev.underpin.engine.Twin;
import dev.underpin.model.twin.IndexWish;
import dev.underpin.model.twin.WhatIf;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Indexes that would do the work of two: of a B-tree that begins like another, with what either carries along. One of the two at least is
 * there already: of those to come, the search has weighed the wider forms.
 */
final class Mergers {

    private Mergers() {}

    static List<Candidate> of(Twin twin, Phrasing phrasing, Choice at, StandingIndexes standing) {
        List<IndexWish> there = standing.movable().stream()
                .filter(index -> !at.dropped().contains(index))
                .map(Standing::shape)
                .toList();
        List<IndexWish> all = Stream.concat(
                        there.stream(), at.indexes().stream().map(Candidate::wish))
                .toList();
        Set<IndexWish> wishes = new LinkedHashSet<>();
        for (IndexWish one : there) {
            for (IndexWish other : all) {
                if (beginsLike(one, other)) {
                    wishes.add(merged(one, other));
                } else if (beginsLike(other, one)) {
                    wishes.add(merged(other, one));
                }
            }
        }
        wishes.removeIf(standing::has);
        List<IndexWish> asked = List.copyOf(wishes);
        List<WhatIf> answers = asked.isEmpty()
                ? List.of()
                : twin.whatIf(asked.stream().map(phrasing::createIndex).toList());
        var made = new ArrayList<Candidate>();
        for (int i = 0; i < asked.size(); i++) {
            if (answers.get(i) instanceof WhatIf.Made index) {
                made.add(new Candidate(asked.get(i), index));
            }
        }
        return made;
    }

    private static boolean beginsLike(IndexWish narrow, IndexWish wide) {
        int size = narrow.keys().size();
        return !narrow.equals(wide)
                && narrow.table().equals(wide.table())
                && narrow.method().equals("btree")
                && wide.method().equals("btree")
                && Objects.equals(narrow.predicate(), wide.predicate())
                && size <= wide.keys().size()
                && wide.keys().subList(0, size).equals(narrow.keys());
    }

    private static IndexWish merged(IndexWish narrow, IndexWish wide) {
        List<String> carried = Stream.concat(wide.include().stream(), narrow.include().stream())
                .distinct()
                .filter(column -> wide.keys().stream().noneMatch(key -> column.equals(key.column())))
                .sorted()
                .toList();
        return new IndexWish(wide.table(), "btree", false, wide.keys(), carried, wide.predicate(), Map.of());
    }
}
