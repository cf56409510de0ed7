package dev.underpin.tune;

import dev.underpin.engine.Phrasing;
import dev.underpin.engine.Twin;
import dev.underpin.model.catalog.IndexKey;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.twin.IndexWish;
import dev.underpin.model.twin.Scan;
import dev.underpin.model.twin.WhatIf;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The indexes that are worth thinking of. Each query is planned with everything there that it could do with; what its plan uses then stays,
 * and what is a narrower form of that. A few questions for each query take the place of one for each index. Queries are thought of some at a time, so
 * that the first choices need not wait for all.
 */
final class CandidatePool {

    private final Twin twin;
    private final Phrasing phrasing;
    private final CostBook book;
    private final Set<IndexKind> kinds;
    private final StandingIndexes standing;
    private final Set<ObjectName> there;

    private final Map<TuneQuery, Set<IndexWish>> thought = new LinkedHashMap<>();
    private final Set<IndexWish> asked = new HashSet<>();
    private final Map<IndexWish, Candidate> made = new LinkedHashMap<>();
    private final Map<TuneQuery, Set<Candidate>> drafted = new HashMap<>();
    private final Set<Candidate> chosen = new LinkedHashSet<>();
    private final Set<Set<Candidate>> bundles = new LinkedHashSet<>();
    private final List<WhatIf.Refused> refused = new ArrayList<>();

    CandidatePool(Twin twin, Phrasing phrasing, CostBook book, Set<IndexKind> kinds, StandingIndexes standing) {
        this.twin = twin;
        this.phrasing = phrasing;
        this.book = book;
        this.kinds = Set.copyOf(kinds);
        this.standing = standing;
        this.there = standing.unlike();
    }

    /** Of these queries, too; what is made for them may serve those of before. */
    void think(List<TuneQuery> queries) {
        draft(queries);
        fit(queries);
    }

    /** Of indexes over all rows that carry nothing along. */
    void draft(List<TuneQuery> queries) {
        Map<TuneQuery, Set<IndexWish>> bare = new LinkedHashMap<>();
        for (TuneQuery query : queries) {
            bare.put(query, wishes(query, scan -> WishDrafts.bare(scan, kinds)));
        }
        add(bare);
        drafted.putAll(choose(queries, query -> bareWays()));
    }

    /** Of others, by those that were drafted for these queries. */
    void fit(List<TuneQuery> queries) {
        Map<TuneQuery, Set<IndexWish>> fitted = new LinkedHashMap<>();
        for (TuneQuery query : queries) {
            Set<Candidate> used = drafted.getOrDefault(query, Set.of());
            fitted.put(query, wishes(query, scan -> WishDrafts.fitted(scan, kinds, keys(used, scan))));
        }
        add(fitted);
        Map<TuneQuery, Set<Candidate>> used = choose(queries, query -> List.of(candidate -> true));
        used.forEach((query, its) -> its.addAll(drafted.getOrDefault(query, Set.of())));
        choose(queries, query -> ofOneTable(used.getOrDefault(query, Set.of())));
        Map<ObjectName, List<Candidate>> wide = byTable(chosen);
        for (Candidate candidate : made.values()) {
            if (wide.getOrDefault(candidate.wish().table(), List.of()).stream().anyMatch(candidate::isPrefixOf)) {
                chosen.add(candidate);
            }
        }
    }

    private Set<IndexWish> wishes(TuneQuery query, Function<Scan, Set<IndexWish>> drafts) {
        return query.scans().stream()
                .flatMap(scan -> drafts.apply(scan).stream())
                .filter(wish -> !standing.has(wish))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<List<IndexKey>> keys(Set<Candidate> used, Scan scan) {
        return used.stream()
                .filter(candidate -> candidate.isOf(scan))
                .map(candidate -> candidate.wish().keys())
                .collect(Collectors.toSet());
    }

    private void add(Map<TuneQuery, Set<IndexWish>> wishes) {
        wishes.forEach((query, its) ->
                thought.computeIfAbsent(query, any -> new LinkedHashSet<>()).addAll(its));
        Map<ObjectName, List<Candidate>> fresh = byTable(make(wishes.values().stream()
                .flatMap(Set::stream)
                .distinct()
                .filter(asked::add)
                .toList()));
        Map<ObjectName, List<Candidate>> all = byTable(made.values());
        for (TuneQuery query : thought.keySet()) {
            book.relevant(query.text(), ofUse(query, own(query), wishes.containsKey(query) ? all : fresh));
        }
    }

    private static Map<ObjectName, List<Candidate>> byTable(Collection<Candidate> candidates) {
        return candidates.stream()
                .collect(Collectors.groupingBy(candidate -> candidate.wish().table()));
    }

    private List<Candidate> make(List<IndexWish> wishes) {
        if (wishes.isEmpty()) {
            return List.of();
        }
        var fresh = new ArrayList<Candidate>();
        List<WhatIf> answers =
                twin.whatIf(wishes.stream().map(phrasing::createIndex).toList());
        for (int i = 0; i < wishes.size(); i++) {
            switch (answers.get(i)) {
                case WhatIf.Made index -> fresh.add(new Candidate(wishes.get(i), index));
                case WhatIf.Refused no -> refused.add(no);
            }
        }
        fresh.forEach(candidate -> made.put(candidate.wish(), candidate));
        return fresh;
    }

    /** What plans use that see some of the query's own, in each of these ways. */
    private Set<Candidate> choose(TuneQuery query, List<Predicate<Candidate>> ways) {
        List<Candidate> own = own(query);
        Set<Candidate> all = new LinkedHashSet<>();
        for (Predicate<Candidate> way : ways) {
            Set<Candidate> used = used(query, own, way);
            all.addAll(used);
            if (used.size() > 1) {
                bundles.add(used);
            }
        }
        chosen.addAll(all);
        return all;
    }

    /** The same for each of several, asked about together. */
    private Map<TuneQuery, Set<Candidate>> choose(
            List<TuneQuery> queries, Function<TuneQuery, List<Predicate<Candidate>>> ways) {
        askAhead(queries, ways);
        Map<TuneQuery, Set<Candidate>> used = new LinkedHashMap<>();
        queries.forEach(query -> used.put(query, choose(query, ways.apply(query))));
        return used;
    }

    /** The first way of all queries at once, then the second: what is known by then need not be asked. */
    private void askAhead(List<TuneQuery> queries, Function<TuneQuery, List<Predicate<Candidate>>> ways) {
        int most = queries.stream()
                .mapToInt(query -> ways.apply(query).size())
                .max()
                .orElse(0);
        for (int i = 0; i < most; i++) {
            int number = i;
            book.askAhead(queries.stream()
                    .flatMap(query -> ways.apply(query).stream()
                            .skip(number)
                            .limit(1)
                            .flatMap(way -> question(query, own(query), way).stream()))
                    .toList());
        }
    }

    private Optional<CostBook.Question> question(TuneQuery query, List<Candidate> own, Predicate<Candidate> way) {
        Set<ObjectName> seen = own.stream().filter(way).map(Candidate::name).collect(Collectors.toSet());
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        seen.addAll(there);
        return Optional.of(new CostBook.Question(query.text(), book.bits(seen)));
    }

    private Set<Candidate> used(TuneQuery query, List<Candidate> own, Predicate<Candidate> way) {
        return question(query, own, way)
                .map(question -> book.used(question.query(), question.seen()))
                .map(uses -> own.stream()
                        .filter(candidate -> book.holds(uses, candidate.name()))
                        .collect(Collectors.<Candidate, Set<Candidate>>toCollection(LinkedHashSet::new)))
                .orElse(Set.of());
    }

    private List<Candidate> own(TuneQuery query) {
        return thought.getOrDefault(query, Set.of()).stream()
                .flatMap(wish -> Stream.ofNullable(made.get(wish)))
                .toList();
    }

    /**
     * An index that another query asked for may serve this one too: by one of its values, by its condition, or by holding all that is
     * read.
     */
    private static Set<ObjectName> ofUse(
            TuneQuery query, List<Candidate> own, Map<ObjectName, List<Candidate>> byTable) {
        Set<List<Object>> values =
                own.stream().flatMap(candidate -> values(candidate).stream()).collect(Collectors.toSet());
        return query.scans().stream()
                .map(Scan::table)
                .distinct()
                .flatMap(table -> byTable.getOrDefault(table, List.of()).stream())
                .filter(candidate -> values(candidate).stream().anyMatch(values::contains)
                        || query.scans().stream().anyMatch(scan -> candidate.covers(scan) || candidate.isFor(scan)))
                .map(Candidate::name)
                .collect(Collectors.toSet());
    }

    private static List<List<Object>> values(Candidate candidate) {
        return candidate.wish().keys().stream()
                .map(key -> List.<Object>of(candidate.wish().table(), key.text()))
                .toList();
    }

    /** Of any number of columns, of two or one, and of one. */
    private static List<Predicate<Candidate>> bareWays() {
        return List.of(
                candidate -> true,
                candidate -> candidate.wish().keys().size() <= 2,
                candidate -> candidate.wish().keys().size() == 1);
    }

    /** Those of one table alone, for each of which an index was used. */
    private static List<Predicate<Candidate>> ofOneTable(Set<Candidate> used) {
        Set<ObjectName> tables =
                used.stream().map(candidate -> candidate.wish().table()).collect(Collectors.toCollection(TreeSet::new));
        List<Predicate<Candidate>> ways = new ArrayList<>();
        if (tables.size() > 1) {
            tables.forEach(
                    table -> ways.add(candidate -> candidate.wish().table().equals(table)));
        }
        return ways;
    }

    CostBook book() {
        return book;
    }

    /** How many indexes on a table were thought of and could be made. */
    long tried(ObjectName table) {
        return made.values().stream()
                .filter(candidate -> candidate.wish().table().equals(table))
                .count();
    }

    Set<Candidate> all() {
        return Collections.unmodifiableSet(chosen);
    }

    /** Each by itself, and those that a plan uses together: one alone may be of no use. */
    List<Set<Candidate>> offers() {
        return Stream.concat(chosen.stream().map(Set::of), bundles.stream()).toList();
    }

    List<WhatIf.Refused> refused() {
        return List.copyOf(refused);
    }
}
