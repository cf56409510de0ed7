package dev.underpin.tune.rewrite;

import dev.underpin.tune.rewrite.Edit.Part.Ours;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a query says which page it wants. Places are those of the keywords.
 *
 * @param limit of LIMIT or FETCH
 */
record PageClauses(QueryText text, int order, int limit, int offset) {

    static Optional<PageClauses> of(QueryText text) {
        OptionalInt order = text.find(0, text.size(), "ORDER");
        if (order.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt limit = text.find(order.getAsInt(), text.size(), "LIMIT", "FETCH");
        OptionalInt offset = text.find(order.getAsInt(), text.size(), "OFFSET");
        return limit.isPresent() && offset.isPresent()
                ? Optional.of(new PageClauses(text, order.getAsInt(), limit.getAsInt(), offset.getAsInt()))
                        .filter(PageClauses::saysHowMany)
                        .filter(PageClauses::sortsAsColumnsDo)
                : Optional.empty();
    }

    /** FETCH FIRST ROW ONLY does not. */
    private boolean saysHowMany() {
        return text.is(limit, "LIMIT") || !isRows(limit + 2);
    }

    private boolean sortsAsColumnsDo() {
        return text.find(order, text.clauseEnd(order + 1), "USING").isEmpty();
    }

    private boolean isRows(int place) {
        return text.is(place, "ROW") || text.is(place, "ROWS");
    }

    Edit noOffset() {
        return Edit.gone(text.end(offset - 1), text.end(text.clauseEnd(offset + 1) - 1));
    }

    Edit offset(long rows) {
        return value(offset + 1, rows);
    }

    Edit limit(long rows) {
        return value(text.is(limit, "LIMIT") ? limit + 1 : limit + 2, rows);
    }

    private Edit value(int from, long rows) {
        int end = text.clauseEnd(from);
        int behind = text.find(from, end, "ROW", "ROWS").orElse(end);
        return Edit.instead(text.start(from), text.end(behind - 1), new Ours(String.valueOf(rows)));
    }
}
