package dev.underpin.tune.rewrite;

import dev.underpin.model.query.QueryTree;
import dev.underpin.tune.query.PageNumbers;
import dev.underpin.tune.rewrite.Edit.Part;
import dev.underpin.tune.rewrite.Edit.Part.Ours;
import dev.underpin.tune.rewrite.Edit.Part.Sent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A page that begins behind a number of rows becomes the page that begins behind a row, whose values the application sends. An index in that order finds it
 * at once, however far it is. The second row is not a page: few rows passed over are left alone.
 */
public final class KeysetPage implements Rewrite {

    @Override
    public String id() {
        return "keyset-page";
    }

    @Override
    public String title() {
        return "The page after a row in place of OFFSET";
    }

    @Override
    public String rule() {
        return "offset-pagination";
    }

    @Override
    public Optional<Draft> draft(Site site) {
        return Paging.of(site.whole())
                .filter(paging -> PageNumbers.isDeep(paging.tree()))
                .flatMap(paging -> PageClauses.of(site.text())
                        .map(clauses -> new Draft(
                                edits(site, paging, clauses),
                                List.of(paging.required()),
                                List.of("No two rows agree in " + String.join(", ", paging.names())
                                        + ": each has one place in the order."),
                                new PageAfterPage(paging, clauses))));
    }

    private static List<Edit> edits(Site site, Paging paging, PageClauses clauses) {
        QueryText text = site.text();
        int order = clauses.order();
        List<Part> condition = condition(text, paging, columns(site, paging, clauses));
        var edits = new ArrayList<Edit>();
        OptionalInt where = text.find(0, order, "WHERE");
        if (where.isEmpty()) {
            edits.add(put(text, order, text.blank(order) + text.words("WHERE "), condition));
        } else {
            boolean or = text.find(where.getAsInt(), order, "OR").isPresent();
            if (or) {
                edits.add(Edit.put(text.start(where.getAsInt() + 1), "("));
            }
            edits.add(put(text, order, (or ? ")" : "") + text.words(" AND "), condition));
        }
        edits.add(clauses.noOffset());
        return edits;
    }

    private static Edit put(QueryText text, int order, String ours, List<Part> condition) {
        var parts = new ArrayList<Part>();
        parts.add(new Ours(ours));
        parts.addAll(condition);
        return new Edit(text.end(order - 1), text.end(order - 1), parts);
    }

    /** The columns as the author sorts by them; by their full names, where that is said otherwise. */
    private static List<Part> columns(Site site, Paging paging, PageClauses clauses) {
        QueryText text = site.text();
        QueryTree tree = paging.tree().tree();
        var columns = new ArrayList<Part>();
        int end = text.clauseEnd(clauses.order() + 2);
        int at = clauses.order() + 2;
        for (Paging.Key key : paging.keys()) {
            int behind = text.afterColumn(at);
            columns.add(
                    behind > at && text.isColumn(behind, key.column().name())
                            ? text.kept(at, behind)
                            : new Ours(site.column(tree, key.column())));
            at = text.find(at, end, ",").orElse(end - 1) + 1;
        }
        return columns;
    }

    private static List<Part> condition(QueryText text, Paging paging, List<Part> columns) {
        var parts = new ArrayList<Part>();
        List<Paging.Key> keys = paging.keys();
        boolean descending = keys.getFirst().descending();
        if (keys.stream().anyMatch(key -> key.descending() != descending)) {
            stepwise(text, keys, columns, parts);
            return parts;
        }
        boolean one = keys.size() == 1;
        parts.add(new Ours(one ? "" : "("));
        for (int i = 0; i < columns.size(); i++) {
            parts.add(new Ours(i == 0 ? "" : ", "));
            parts.add(columns.get(i));
        }
        parts.add(new Ours((one ? " " : ") ") + (descending ? "<" : ">") + (one ? " " : " (")));
        for (int i = 0; i < columns.size(); i++) {
            parts.add(new Ours(i == 0 ? "" : ", "));
            parts.add(new Sent(i));
        }
        parts.add(new Ours(one ? "" : ")"));
        return parts;
    }

    /** Where some go up and others down: not before the row in the first column, and behind it there or in the rest. */
    private static void stepwise(QueryText text, List<Paging.Key> keys, List<Part> columns, List<Part> parts) {
        for (int i = 0; i < columns.size(); i++) {
            String beyond = keys.get(i).descending() ? " <" : " >";
            if (i < columns.size() - 1) {
                parts.addAll(List.of(
                        columns.get(i), new Ours(beyond + "= "), new Sent(i), new Ours(text.words(" AND ") + "(")));
            }
            parts.addAll(List.of(columns.get(i), new Ours(beyond + " "), new Sent(i)));
            parts.add(new Ours(i < columns.size() - 1 ? text.words(" OR ") : ")".repeat(i)));
        }
    }
}
