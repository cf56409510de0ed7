package dev.underpin.review.rule;

import dev.underpin.engine.Inclusion;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.PrimaryKey;
import dev.underpin.model.catalog.Table;
import dev.underpin.review.Relations;
import dev.underpin.review.ReviewContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A column that by its name and type refers to a table, though no foreign key says so. Small numbers are contained in other
 * small numbers by chance: the name has to say which table is meant, and {@link #enough} asks for more than a handful.
 */
record ReferenceCandidate(Table child, Column column, Table parent, String key) {

    private static final Set<String> KEY_WORDS = Set.of("id", "uuid", "guid", "code");
    private static final Set<String> ELSEWHERE =
            Set.of("external", "ext", "legacy", "old", "remote", "foreign", "upstream", "imported", "previous", "temp");
    private static final Set<String> KINDS = Set.of("type", "class", "table", "kind", "model");
    private static final long ENOUGH_ROWS = 100;
    private static final long ENOUGH_VALUES = 20;

    static Stream<ReferenceCandidate> of(ReviewContext context) {
        List<Table> tables = context.tables().toList();
        return tables.stream()
                .flatMap(child -> child.columns().stream()
                        .filter(column -> column.generated() == null && isFree(child, column))
                        .flatMap(column -> named(context, tables, child, column).stream()));
    }

    /** In no foreign key, and not one half of a pair whose other half names the table. */
    private static boolean isFree(Table child, Column column) {
        List<String> words = NameWords.of(column.name());
        List<String> base = words.subList(0, Math.max(0, words.size() - 1));
        return !base.isEmpty()
                && KEY_WORDS.contains(words.getLast())
                && base.stream().noneMatch(ELSEWHERE::contains)
                && child.foreignKeys().noneMatch(key -> key.columns().contains(column.name()))
                && child.columns().stream()
                        .map(other -> NameWords.of(other.name()))
                        .noneMatch(other -> other.size() == words.size()
                                && other.subList(0, base.size()).equals(base)
                                && KINDS.contains(other.getLast()));
    }

    /** The table that most words of the name point at, its own schema first; none where two are equally near. */
    private static Optional<ReferenceCandidate> named(
            ReviewContext context, List<Table> tables, Table child, Column column) {
        List<String> words = NameWords.of(column.name());
        List<String> base = words.subList(0, words.size() - 1);
        List<ReferenceCandidate> found = tables.stream()
                .filter(parent -> names(base, parent) || base.equals(List.of("parent")) && parent.equals(child))
                .flatMap(parent -> key(context, parent, column, words.getLast()).stream()
                        .map(key -> new ReferenceCandidate(child, column, parent, key)))
                .filter(candidate -> !candidate.isOwnKey())
                .sorted(Comparator.comparingInt(ReferenceCandidate::distance))
                .toList();
        boolean clear = found.size() == 1
                || found.size() > 1 && found.get(0).distance() < found.get(1).distance();
        return clear ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static boolean names(List<String> base, Table parent) {
        List<String> table = NameWords.of(parent.name().name());
        int offset = base.size() - table.size();
        return !table.isEmpty()
                && offset >= 0
                && base.subList(offset, base.size() - 1).equals(table.subList(0, table.size() - 1))
                && isOneOf(base.getLast(), table.getLast());
    }

    /** Whether a singular names one of a plural: order of orders, category of categories. */
    private static boolean isOneOf(String one, String many) {
        return many.equals(one)
                || many.equals(one + "s")
                || many.equals(one + "es")
                || one.endsWith("y") && many.equals(one.substring(0, one.length() - 1) + "ies")
                || one.equals("person") && many.equals("people");
    }

    /** A unique column of the table that ends like the reference and has its type. */
    private static Optional<String> key(ReviewContext context, Table parent, Column column, String ending) {
        List<String> primary = parent.primaryKey().map(PrimaryKey::columns).orElse(List.of());
        return Relations.keys(parent)
                .filter(columns -> columns.size() == 1)
                .sorted(Comparator.comparing(columns -> !columns.equals(primary)))
                .map(List::getFirst)
                .filter(key -> NameWords.endsWithAny(key, Set.of(ending)))
                .filter(key -> parent.column(key)
                        .filter(other -> sameFamily(context, other, column))
                        .isPresent())
                .findFirst();
    }

    private static boolean sameFamily(ReviewContext context, Column one, Column other) {
        var first = context.base(one.type()).family();
        var second = context.base(other.type()).family();
        return first == second || first.isText() && second.isText();
    }

    private boolean isOwnKey() {
        return child.equals(parent) && key.equals(column.name());
    }

    /** The fewer words of the name the table leaves unexplained, the nearer; another schema is farther than any word. */
    private int distance() {
        int extra = NameWords.of(column.name()).size()
                - NameWords.of(parent.name().name()).size();
        return extra + (child.name().schema().equals(parent.name().schema()) ? 0 : 100);
    }

    /** Whether the values are many enough to mean something; more of them where the name says more than the table. */
    boolean enough(Inclusion inclusion) {
        boolean exact = NameWords.of(column.name()).size()
                == NameWords.of(parent.name().name()).size() + 1;
        long found = inclusion.distinct() - inclusion.orphanValues();
        return inclusion.rows() >= ENOUGH_ROWS && found >= (exact ? ENOUGH_VALUES : 3 * ENOUGH_VALUES);
    }

    ColumnName childColumn() {
        return new ColumnName(child.name(), column.name());
    }

    ColumnName parentColumn() {
        return new ColumnName(parent.name(), key);
    }
}
