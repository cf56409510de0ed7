package dev.underpin.postgresql.twin;

import dev.underpin.model.twin.Demand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the conditions of a query plan. The server writes each operation in parentheses and each column behind its table, which is much
 * simpler than SQL. What is not understood is passed over.
 */
final class ConditionReader {

    private static final Map<String, Demand.Kind> KINDS = Map.ofEntries(
            Map.entry("=", Demand.Kind.EQUAL),
            Map.entry("<", Demand.Kind.RANGE),
            Map.entry("<=", Demand.Kind.RANGE),
            Map.entry(">", Demand.Kind.RANGE),
            Map.entry(">=", Demand.Kind.RANGE),
            Map.entry("~~", Demand.Kind.PATTERN),
            Map.entry("~~*", Demand.Kind.PATTERN),
            Map.entry("~", Demand.Kind.PATTERN),
            Map.entry("~*", Demand.Kind.PATTERN),
            Map.entry("^@", Demand.Kind.PREFIX),
            Map.entry("@>", Demand.Kind.CONTAINS),
            Map.entry("&&", Demand.Kind.CONTAINS),
            Map.entry("@@", Demand.Kind.CONTAINS),
            Map.entry("?", Demand.Kind.CONTAINS),
            Map.entry("?|", Demand.Kind.CONTAINS),
            Map.entry("?&", Demand.Kind.CONTAINS));

    private static final Set<String> JUNCTIONS = Set.of("AND", "OR");

    /** What LIKE takes for more than itself. */
    private static final Pattern BEGINS_PLAIN = Pattern.compile("[^%_\\\\].*", Pattern.DOTALL);

    private final Set<String> aliases;

    /**
     * A demand on one of the tables.
     *
     * @param alias of the table
     */
    record Found(String alias, Demand demand) {}

    /**
     * One side of a comparison, of one table.
     *
     * @param column null where it is an expression
     */
    private record Side(String alias, @Nullable String column, String text) {
        private Found asked(Demand.Kind kind, boolean joined, String condition) {
            return new Found(alias, new Demand(column, column == null ? text : null, kind, joined, condition));
        }
    }

    /** @param aliases of the tables whose demands are looked for */
    ConditionReader(Set<String> aliases) {
        this.aliases = Set.copyOf(aliases);
    }

    List<Found> read(String condition) {
        var found = new ArrayList<Found>();
        read(Phrase.of(condition), found);
        return found;
    }

    private void read(Phrase phrase, List<Found> found) {
        Phrase bare = phrase.bare();
        List<Phrase> parts = bare.between(JUNCTIONS);
        int operator = bare.operator();
        if (parts.size() > 1) {
            parts.forEach(part -> read(part, found));
        } else if (bare.endsWith("IS", "NULL")) {
            nullness(bare.to(bare.tokens().size() - 2), Demand.Kind.IS_NULL, "IS NULL", found);
        } else if (bare.endsWith("IS", "NOT", "NULL")) {
            nullness(bare.to(bare.tokens().size() - 3), Demand.Kind.IS_NOT_NULL, "IS NOT NULL", found);
        } else if (operator > 0) {
            compared(bare, operator, found);
        } else {
            truth(bare, found);
        }
    }

    private void nullness(Phrase phrase, Demand.Kind kind, String words, List<Found> found) {
        side(phrase).ifPresent(side -> found.add(side.asked(kind, false, "(" + side.text() + " " + words + ")")));
    }

    /** A boolean column by itself, or its opposite. */
    private void truth(Phrase phrase, List<Found> found) {
        boolean not = phrase.startsWith("NOT");
        side(not ? phrase.from(1) : phrase)
                .filter(side -> side.column() != null)
                .ifPresent(side -> found.add(
                        side.asked(Demand.Kind.EQUAL, false, not ? "(NOT " + side.text() + ")" : side.text())));
    }

    private void compared(Phrase phrase, int operator, List<Found> found) {
        Demand.Kind kind = KINDS.get(phrase.tokens().get(operator).text());
        if (kind == null) {
            return;
        }
        Phrase left = phrase.to(operator);
        Phrase right = phrase.from(operator + 1);
        compared(phrase, left, right, beginning(phrase, operator, kind), found);
        if (kind == Demand.Kind.EQUAL || kind == Demand.Kind.RANGE) {
            compared(phrase, right, left, kind, found);
        }
    }

    private void compared(Phrase whole, Phrase one, Phrase other, Demand.Kind kind, List<Found> found) {
        Set<String> others = other.qualifiers(aliases);
        side(one)
                .filter(side -> !others.contains(side.alias()))
                .ifPresent(side ->
                        found.add(side.asked(kind, !others.isEmpty(), "(" + whole.without(side.alias()) + ")")));
    }

    /** {@code LIKE 'abc%'}. */
    private static Demand.Kind beginning(Phrase phrase, int operator, Demand.Kind kind) {
        boolean plain = phrase.tokens().get(operator).text().equals("~~")
                && phrase.from(operator + 1)
                        .string()
                        .filter(pattern -> BEGINS_PLAIN.matcher(pattern).matches())
                        .isPresent();
        return plain ? Demand.Kind.PREFIX : kind;
    }

    private Optional<Side> side(Phrase phrase) {
        Phrase bare = uncast(phrase.bare()).bare();
        Set<String> used = bare.qualifiers(aliases);
        if (used.size() != 1 || bare.has("SubPlan") || bare.has("InitPlan")) {
            return Optional.empty();
        }
        String alias = used.iterator().next();
        return Optional.of(
                bare.isColumn()
                        ? new Side(alias, bare.tokens().get(2).name(), bare.without(alias))
                        : new Side(alias, null, bare.without(alias)));
    }

    /** Varying text is text: the cast changes nothing of how it is kept and compared. */
    private static Phrase uncast(Phrase phrase) {
        return phrase.endsWith("::", "text")
                        && phrase.to(phrase.tokens().size() - 2).bare().isColumn()
                ? phrase.to(phrase.tokens().size() - 2)
                : phrase;
    }
}
