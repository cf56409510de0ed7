package dev.underpin.tune;

import dev.underpin.engine.Phrasing;
import dev.underpin.engine.Twin;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.twin.IndexWish;
import dev.underpin.model.twin.Scan;
import dev.underpin.model.twin.WhatIf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The indexes that are worth thinking of. Each query is planned with everything there that it could do with; what its plan uses then stays,
 * and what is a narrower form of that. A few questions for each query take the place of one for each index.
 */
final class CandidatePool {

    private final List<Candidate> made;
    private final List<Candidate> candidates;
    private final Set<Set<Candidate>> bundles;
    private final List<WhatIf.Refused> refused;

    private CandidatePool(
            List<Candidate> made,
            List<Candidate> candidates,
            Set<Set<Candidate>> bundles,
            List<WhatIf.Refused> refused) {
        this.made = made;
        this.candidates = candidates;
        this.bundles = bundles;
        this.refused = refused;
    }

    static CandidatePool of(
            Twin twin,
            Phrasing phrasing,
            CostBook book,
            List<TuneQuery> queries,
            Set<IndexKind> kinds,
            StandingIndexes standing) {
        Map<TuneQuery, Set<IndexWish>> wishes = new LinkedHashMap<>();
        for (TuneQuery query : queries) {
            Set<IndexWish> its = new LinkedHashSet<>();
            for (Scan scan : query.scans()) {
                its.addAll(WishDrafts.of(scan, kinds));
            }
            its.removeIf(standing::has);
            book.relevant(query.text(), standing.of(query.scans()));
            wishes.put(query, its);
        }
        List<IndexWish> all =
                wishes.values().stream().flatMap(Set::stream).distinct().toList();
        List<WhatIf> answers =
                twin.whatIf(all.stream().map(phrasing::createIndex).toList());
        Map<IndexWish, Candidate> made = new LinkedHashMap<>();
        var refused = new ArrayList<WhatIf.Refused>();
        for (int i = 0; i < all.size(); i++) {
            switch (answers.get(i)) {
                case WhatIf.Made index -> made.put(all.get(i), new Candidate(all.get(i), index));
                case WhatIf.Refused no -> refused.add(no);
            }
        }
        Map<ObjectName, Candidate> byName =
                made.values().stream().collect(Collectors.toMap(Candidate::name, candidate -> candidate));
        var chosen = new LinkedHashSet<Candidate>();
        var bundles = new LinkedHashSet<Set<Candidate>>();
        wishes.forEach((query, its) -> {
            List<Candidate> own = its.stream()
                    .map(made::get)
                    .filter(candidate -> candidate != null)
                    .toList();
            book.relevant(query.text(), ofUse(query, own, made.values()));
            for (Set<Candidate> used : used(book, query, own, byName, standing.of(query.scans()))) {
                chosen.addAll(used);
                if (used.size() > 1) {
                    bundles.add(used);
                }
            }
        });
        var narrower = new ArrayList<Candidate>();
        for (Candidate candidate : made.values()) {
            if (chosen.stream().anyMatch(candidate::isPrefixOf)) {
                narrower.add(candidate);
            }
        }
        chosen.addAll(narrower);
        return new CandidatePool(List.copyOf(made.values()), List.copyOf(chosen), bundles, List.copyOf(refused));
    }

    /**
     * An index that another query asked for may serve this one too: by one of its values, by its condition, or by holding all that is
     * read.
     */
    private static Set<ObjectName> ofUse(TuneQuery query, List<Candidate> own, Iterable<Candidate> all) {
        Set<List<Object>> values =
                own.stream().flatMap(candidate -> values(candidate).stream()).collect(Collectors.toSet());
        Set<ObjectName> names = new LinkedHashSet<>();
        for (Candidate candidate : all) {
            if (values(candidate).stream().anyMatch(values::contains)
                    || query.scans().stream().anyMatch(scan -> candidate.covers(scan) || candidate.isFor(scan))) {
                names.add(candidate.name());
            }
        }
        return names;
    }

    private static List<List<Object>> values(Candidate candidate) {
        return candidate.wish().keys().stream()
                .map(key -> List.<Object>of(candidate.wish().table(), key.text()))
                .toList();
    }

    /** With all of them; without those that carry columns; and with single columns alone. */
    private static List<Set<Candidate>> used(
            CostBook book,
            TuneQuery query,
            List<Candidate> own,
            Map<ObjectName, Candidate> byName,
            Set<ObjectName> there) {
        var found = new ArrayList<Set<Candidate>>();
        Predicate<Candidate> any = candidate -> true;
        Predicate<Candidate> bare = candidate -> candidate.wish().include().isEmpty();
        Predicate<Candidate> single =
                bare.and(candidate -> candidate.wish().keys().size() == 1);
        for (Predicate<Candidate> which : List.of(any, bare, single)) {
            Set<ObjectName> seen =
                    own.stream().filter(which).map(Candidate::name).collect(Collectors.toSet());
            if (!seen.isEmpty()) {
                seen.addAll(there);
                found.add(book.used(query.text(), seen).stream()
                        .filter(byName::containsKey)
                        .map(byName::get)
                        .collect(Collectors.toSet()));
            }
        }
        return found;
    }

    /** How many indexes on a table were thought of and could be made. */
    long tried(ObjectName table) {
        return made.stream()
                .filter(candidate -> candidate.wish().table().equals(table))
                .count();
    }

    List<Candidate> candidates() {
        return candidates;
    }

    /** Indexes that a plan uses together: one alone may be of no use. */
    Set<Set<Candidate>> bundles() {
        return bundles;
    }

    List<WhatIf.Refused> refused() {
        return refused;
    }
}
