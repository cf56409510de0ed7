package dev.underpin.postgresql;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Subject.Kind;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.effect.Effect;
import dev.underpin.model.effect.LockMode;
import dev.underpin.model.effect.Relation;
import dev.underpin.model.effect.Rewrite;
import dev.underpin.model.effect.Scan;
import dev.underpin.sql.StatementKind;
import dev.underpin.sql.Token;
import dev.underpin.sql.Verb;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What one statement is expected to do: what the lock table says of its form, what its text changes in the catalog, and what
 * follows from both. Reading it changes the catalog.
 */
final class StatementForecast {

    private static final long UNKNOWN_ROWS = 1;

    private final List<Token> tokens;
    private final StatementKind kind;
    private final KnownCatalog catalog;
    private final Map<Relation, LockMode> locks = new LinkedHashMap<>();
    private final Set<Relation> rewritten = new LinkedHashSet<>();
    private final Set<Relation> emptied = new LinkedHashSet<>();
    private final Set<Relation> read = new LinkedHashSet<>();

    StatementForecast(List<Token> tokens, StatementKind kind, KnownCatalog catalog) {
        this.tokens = tokens;
        this.kind = kind;
        this.catalog = catalog;
    }

    /** The effect, without what its session adds: locks held before, settings, the transaction. */
    Effect effect(int version) {
        List<LockLine.Claim> claims = LockTable.KNOWN.claims(tokens, volatileFunctions());
        List<List<String>> queried = queries() ? QueryTables.of(tokens) : List.of();
        KnownCatalog before = catalog.copy();
        List<Difference> differences = new WrittenStatement(tokens, kind, catalog, version).differences();
        var relations = new KnownRelations(before, catalog);
        claims.forEach(claim -> claimed(claim, relations));
        if (isThere(before)) {
            read.clear();
            if (kind.verb() == Verb.CREATE_TABLE) {
                locks.clear(); // of an index, the table is locked first
            }
        }
        LockMode ofQueries = LockModes.of(locksRows() ? "RowShare" : "AccessShare");
        queried.forEach(name -> relations.table(name).ifPresent(table -> lock(table, ofQueries)));
        differences.forEach(difference -> follows(difference, before, relations));
        return new Effect(
                HeldLocks.sorted(locks),
                List.of(),
                rewrites(),
                read.stream().map(table -> new Scan(table, UNKNOWN_ROWS)).toList(),
                List.of(),
                differences,
                Map.of(),
                false,
                Duration.ZERO,
                -1,
                List.of(),
                null);
    }

    /** Whether it makes a table or an index only if there is none, and one is known to be there. */
    private boolean isThere(KnownCatalog before) {
        boolean unlessThere = IntStream.range(0, Math.max(0, tokens.size() - 2))
                .anyMatch(i -> tokens.get(i).is("IF")
                        && tokens.get(i + 1).is("NOT")
                        && tokens.get(i + 2).is("EXISTS"));
        if (!unlessThere || kind.target().isEmpty()) {
            return false;
        }
        ObjectName name = before.resolve(kind.target());
        return switch (kind.verb()) {
            case CREATE_TABLE -> before.entry(Subject.table(name)).fact("kind") != null;
            case CREATE_INDEX -> before.index(name).isPresent();
            default -> false;
        };
    }

    private void claimed(LockLine.Claim claim, KnownRelations relations) {
        LockLine line = claim.line();
        line.locks().forEach(lock -> relations.of(lock, claim.fit()).forEach(one -> lock(one, lock.mode())));
        line.rewrites()
                .forEach(rewrite -> relations
                        .of(rewrite, claim.fit())
                        .forEach(one -> (rewrite.what().equals("emptied") ? emptied : rewritten).add(one)));
        line.reads().forEach(reads -> relations.of(reads, claim.fit()).forEach(read::add));
    }

    private void lock(Relation relation, LockMode mode) {
        locks.merge(relation, mode, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    private List<Rewrite> rewrites() {
        return Stream.concat(
                        rewritten.stream().map(relation -> new Rewrite(relation, Rewrite.Kind.COPIED)),
                        emptied.stream().map(relation -> new Rewrite(relation, Rewrite.Kind.EMPTIED)))
                .toList();
    }

    /** What the difference adds to what the form says. */
    private void follows(Difference difference, KnownCatalog before, KnownRelations relations) {
        CatalogEntry entry = difference.entry();
        Relation table = relations.relation(entry.subject());
        switch (difference) {
            case Difference.Dropped dropped
            when entry.fact("references") != null ->
                lock(relations.named(entry.text("references")), LockModes.of("AccessExclusive"));
            case Difference.Created created
            when referencesOldRows(entry) -> {
                read.add(table);
                read.add(relations.named(entry.text("references")));
            }
            case Difference.Altered altered
            when entry.subject().kind() == Kind.COLUMN && altered.changed("type") -> retyped(altered, table);
            case Difference.Altered altered
            when altered.changed("not_null") && proven(before, entry) -> read.remove(table);
            case Difference.Altered altered
            when altered.changed("persistence") && before.knows(entry.subject()) -> rewritten.add(table);
            case Difference.Altered altered
            when altered.changed("validated") && isKey(entry) ->
                lock(relations.named(entry.text("references")), LockModes.of("RowShare"));
            default -> {}
        }
    }

    private static boolean isKey(CatalogEntry entry) {
        return entry.fact("references") != null;
    }

    /** A foreign key behind a new column that begins with a value: every row is looked up. */
    private boolean referencesOldRows(CatalogEntry constraint) {
        return kind.verb() == Verb.ALTER_TABLE
                && isKey(constraint)
                && constraint.is("validated")
                && Stream.of(constraint.text("columns").split(", "))
                        .map(column -> catalog.entry(Subject.column(owner(constraint), column)))
                        .allMatch(column -> column.fact("default") != null || column.fact("generated") != null)
                && tokens.stream().noneMatch(token -> token.is("FOREIGN"));
    }

    private static ObjectName owner(CatalogEntry entry) {
        return java.util.Objects.requireNonNull(entry.subject().owner());
    }

    private void retyped(Difference.Altered column, Relation table) {
        boolean converts = tokens.stream().anyMatch(token -> token.is("USING"));
        WrittenType becomes =
                new WrittenType(column.after().text("type"), column.after().text("base_type"), false);
        if (converts ? convertsByCall() : TypeChange.of(column.before(), becomes) == TypeChange.REWRITES) {
            rewritten.add(table);
            read.add(table);
        }
    }

    /** Whether the new values come out of a function; a mere cast may leave the bytes as they are. */
    private boolean convertsByCall() {
        return IntStream.range(0, Math.max(0, tokens.size() - 2))
                .anyMatch(i -> tokens.get(i).is("USING")
                        && tokens.get(i + 1).isName()
                        && !tokens.get(i + 1).is("CAST")
                        && tokens.get(i + 2).is("("));
    }

    /** Whether a valid constraint says already that the column holds no NULL. */
    private static boolean proven(KnownCatalog before, CatalogEntry column) {
        return before.parts(Kind.CONSTRAINT, owner(column))
                .filter(constraint -> constraint.is("validated"))
                .anyMatch(constraint -> constraint.fact("kind") == null
                        || constraint
                                .text("expression")
                                .toLowerCase(java.util.Locale.ROOT)
                                .contains(column.name() + " is not null"));
    }

    private Set<String> volatileFunctions() {
        return Stream.concat(
                        LockTable.volatileFunctions().stream(),
                        catalog.all(Kind.ROUTINE)
                                .filter(routine -> routine.text("volatility").equals("v"))
                                .map(routine -> String.valueOf(routine.subject().object())))
                .collect(Collectors.toSet());
    }

    /** Whether it holds queries that are run; the text of a function is not. */
    private boolean queries() {
        return switch (kind.verb()) {
            case SELECT, INSERT, UPDATE, DELETE, MERGE, CREATE_VIEW, CREATE_MATERIALIZED_VIEW, CREATE_TABLE -> true;
            default -> false;
        };
    }

    private boolean locksRows() {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).is("FOR")
                    && List.of("UPDATE", "SHARE", "NO", "KEY")
                            .contains(tokens.get(i + 1).text().toUpperCase(java.util.Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
