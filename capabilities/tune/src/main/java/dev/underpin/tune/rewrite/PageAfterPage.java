package dev.underpin.tune.rewrite;

import dev.underpin.engine.GivenRow;
import dev.underpin.engine.TrialAnswer;
import dev.underpin.engine.TrialAnswer.Result;
import dev.underpin.model.tune.RewriteAdvice.Proof;
import dev.underpin.model.workload.QueryStat;
import dev.underpin.tune.query.PageNumbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** With the last row of a page, the text asks for what OFFSET gives as the page after it. */
record PageAfterPage(Paging paging, PageClauses clauses) implements Claim {

    /** As many pages of two rows as a small database can fill, and the empty one behind them. */
    private static final int PAGES = 4;

    @Override
    public Seen seen(Site site, Draft draft, SmallDatabase database) {
        int size = 2 + database.random().nextInt(2);
        TrialAnswer byNumber = database.asked(IntStream.range(0, PAGES)
                .mapToObj(page -> site.text().with(List.of(clauses.limit(size), clauses.offset((long) page * size))))
                .map(database::filled)
                .toList());
        List<List<GivenRow>> pages = byNumber.results().stream()
                .flatMap(result -> result instanceof Result.Given given ? Stream.of(given.rows()) : Stream.empty())
                .toList();
        if (pages.size() < PAGES) {
            return new Seen.Nothing();
        }
        List<List<GivenRow>> full =
                pages.stream().filter(page -> page.size() == size).toList();
        List<Edit> edits = Stream.concat(draft.edits().stream(), Stream.of(clauses.limit(size)))
                .toList();
        List<Result> after = database.asked(full.stream()
                        .map(page -> database.filled(
                                site.text().with(edits),
                                sent(page.getLast(), site.text().sent(edits))))
                        .toList())
                .results();
        for (int page = 0; page < full.size(); page++) {
            var expected = new Result.Given(pages.get(page + 1));
            if (!after.get(page).equals(expected)) {
                return new Seen.Different(expected.toString(), after.get(page).toString());
            }
        }
        return new Seen.Same(byNumber.rows(), !pages.get(1).isEmpty());
    }

    /** What the application has of the last row, by the numbers of the parameters. */
    private Map<Integer, String> sent(GivenRow last, List<Integer> numbers) {
        var sent = new HashMap<Integer, String>();
        for (int i = 0; i < numbers.size(); i++) {
            Paging.Key key = paging.keys().get(i);
            String type = key.column().type();
            String value = last.values().get(key.output());
            sent.put(
                    numbers.get(i),
                    value == null ? "CAST(NULL AS " + type + ")" : ParameterValues.literal(value, type));
        }
        return sent;
    }

    @Override
    public Proof proof(int databases, long rows, int answered, long seed) {
        return new Proof.PageAfterPage(databases, rows, answered, seed, paging.names());
    }

    @Override
    public String before(Site site) {
        QueryStat stat = site.query().stat();
        var edits = new ArrayList<Edit>();
        furthest(stat).ifPresent(values -> {
            PageNumbers.at(values, stat.limit()).map(clauses::limit).ifPresent(edits::add);
            PageNumbers.at(values, stat.offset()).map(clauses::offset).ifPresent(edits::add);
        });
        return site.text().with(edits);
    }

    @Override
    public String after(Site site, Draft draft) {
        QueryStat stat = site.query().stat();
        var edits = new ArrayList<>(draft.edits());
        furthest(stat)
                .flatMap(values -> PageNumbers.at(values, stat.limit()))
                .map(clauses::limit)
                .ifPresent(edits::add);
        return site.text().with(edits);
    }

    /** The values of the page furthest behind that the workload has seen; empty where it has none. */
    private static Optional<List<String>> furthest(QueryStat stat) {
        return stat.samples().stream()
                .map(sample -> sample.values().stream().map(String::valueOf).toList())
                .filter(values -> PageNumbers.at(values, stat.offset()).isPresent())
                .max(Comparator.comparingLong(
                        values -> PageNumbers.at(values, stat.offset()).orElse(0L)));
    }
}
