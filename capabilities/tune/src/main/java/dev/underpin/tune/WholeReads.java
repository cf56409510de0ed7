package dev.underpin.tune;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.tune.ReadWhole;
import dev.underpin.model.twin.RelationFacts;
import dev.underpin.model.twin.Scan;
import dev.underpin.model.twin.TwinBundle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tables that queries read from end to end and for which no index was chosen, each with the reason. */
final class WholeReads {

    private static final long PAGE = 8_192;

    /** A table of so few pages is read as quickly as an index. */
    private static final long FEW_PAGES = 8;

    private final IndexSearch search;
    private final Collection<TuneQuery> queries;
    private final Choice best;
    private final long budget;
    private final Map<ObjectName, Size> sizes = new LinkedHashMap<>();

    private record Size(double rows, long pages) {
        Size and(Size other) {
            return new Size(rows + other.rows, pages + other.pages);
        }
    }

    WholeReads(
            IndexSearch search,
            TwinBundle bundle,
            Pieces pieces,
            Collection<TuneQuery> queries,
            Choice best,
            long budget) {
        this.search = search;
        this.queries = queries;
        this.best = best;
        this.budget = budget;
        // What is known of a partitioned table itself counts the rows of its pieces once more.
        Set<ObjectName> partitioned = bundle.catalog()
                .tables()
                .filter(table -> table.partitioning() != null)
                .map(Table::name)
                .collect(Collectors.toSet());
        for (RelationFacts relation : bundle.relations()) {
            ObjectName name = relation.relation();
            if (!partitioned.contains(name)) {
                sizes.merge(pieces.top(name), new Size(relation.rows(), relation.pages()), Size::and);
            }
        }
    }

    /** The largest first. */
    List<ReadWhole> found() {
        Map<ObjectName, List<Scan>> scans = new LinkedHashMap<>();
        for (TuneQuery query : queries) {
            for (Scan scan : query.scans()) {
                if (scan.whole()) {
                    scans.computeIfAbsent(scan.table(), any -> new ArrayList<>())
                            .add(scan);
                }
            }
        }
        best.indexes().forEach(index -> scans.remove(index.wish().table()));
        List<ReadWhole> found = new ArrayList<>();
        scans.forEach((table, its) -> {
            Size size = sizes.get(table);
            if (size != null) {
                int tried = (int) search.pool().tried(table);
                found.add(new ReadWhole(
                        table,
                        Math.round(size.rows()),
                        size.pages() * PAGE,
                        tried,
                        why(table, its, size.pages(), tried)));
            }
        });
        found.sort(Comparator.comparing(ReadWhole::bytes).reversed().thenComparing(ReadWhole::table));
        return found;
    }

    private ReadWhole.Why why(ObjectName table, List<Scan> scans, long pages, int tried) {
        if (pages <= FEW_PAGES) {
            return ReadWhole.Why.SMALL;
        }
        if (scans.stream().allMatch(scan -> scan.demands().isEmpty())) {
            return ReadWhole.Why.ALL_ROWS;
        }
        if (tried == 0) {
            return ReadWhole.Why.NOTHING_TO_LOOK_UP;
        }
        Choice all = search.everything();
        List<Candidate> useful = search.pool().all().stream()
                .filter(index -> index.wish().table().equals(table))
                .filter(index -> queries.stream().anyMatch(query -> search.uses(query, all, index.name())))
                .toList();
        if (useful.isEmpty()) {
            return ReadWhole.Why.NOT_USED;
        }
        return useful.stream().anyMatch(index -> best.bytes() + index.bytes() <= budget)
                ? ReadWhole.Why.DOES_NOT_PAY
                : ReadWhole.Why.NO_ROOM;
    }
}
