package dev.underpin.lint;

import dev.underpin.engine.Phrasing;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.effect.Effect;
import dev.underpin.model.effect.Failure;
import dev.underpin.model.effect.Lock;
import dev.underpin.model.effect.LockMode;
import dev.underpin.model.effect.RecordedStatement;
import dev.underpin.model.effect.Relation;
import dev.underpin.model.effect.Rewrite;
import dev.underpin.model.effect.RowsTouched;
import dev.underpin.model.effect.Scan;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Evidence.Basis;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.StatementKind;
import dev.underpin.sql.Token;
import dev.underpin.sql.Tokens;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A statement as rules look at it. Whatever speaks of tables leaves out those that the migration itself made, unless it says
 * so: nobody uses them yet.
 */
public final class LintedStatement {

    private final LintedFile file;
    private final int index;
    private final int transaction;
    private final RecordedStatement recorded;
    private final StatementKind kind;
    private final LintContext context;
    private @Nullable List<Token> tokens;

    LintedStatement(
            LintedFile file,
            int index,
            int transaction,
            RecordedStatement recorded,
            StatementKind kind,
            LintContext context) {
        this.file = file;
        this.index = index;
        this.transaction = transaction;
        this.recorded = recorded;
        this.kind = kind;
        this.context = context;
    }

    public LintedFile file() {
        return file;
    }

    public int index() {
        return index;
    }

    public RecordedStatement recorded() {
        return recorded;
    }

    /** As written, without its semicolon. */
    public String sql() {
        return recorded.text();
    }

    /** What it is by its leading words: a hint, where the effect does not tell. */
    public StatementKind kind() {
        return kind;
    }

    public List<Token> tokens() {
        List<Token> known = tokens;
        if (known == null) {
            known = Tokens.of(recorded.text(), context.dialect());
            tokens = known;
        }
        return known;
    }

    /** Whether these words stand next to each other somewhere in it. */
    public boolean says(String... words) {
        List<Token> all = tokens();
        for (int i = 0; i + words.length <= all.size(); i++) {
            boolean here = true;
            for (int k = 0; k < words.length && here; k++) {
                here = all.get(i + k).is(words[k]);
            }
            if (here) {
                return true;
            }
        }
        return false;
    }

    public Effect effect() {
        return recorded.effect();
    }

    public Optional<Failure> failure() {
        return Optional.ofNullable(effect().failure());
    }

    public LintContext context() {
        return context;
    }

    public Phrasing phrasing() {
        return context.phrasing();
    }

    /** The server's major version. */
    public int version() {
        return context.version();
    }

    // Where it stands.

    /** The statements before it in the file, in order. */
    public List<LintedStatement> earlier() {
        return file.statements().subList(0, index);
    }

    /** The statements behind it in the file, in order. */
    public List<LintedStatement> later() {
        return file.statements().subList(index + 1, file.statements().size());
    }

    /** Whether it commits or rolls back together with the other one. */
    public boolean sharesTransaction(LintedStatement other) {
        return transaction == other.transaction && effect().inTransaction();
    }

    /** The statements behind it that run before its transaction ends, and so before its locks are let go. */
    public List<LintedStatement> laterInTransaction() {
        return later().stream().filter(this::sharesTransaction).toList();
    }

    public List<LintedStatement> earlierInTransaction() {
        return earlier().stream().filter(this::sharesTransaction).toList();
    }

    // What it did to tables that others use.

    /** Locks on tables, taken by this statement or made stronger by it. */
    public Stream<Lock> locks() {
        return tableLocks(effect().locks());
    }

    /** Locks on tables that its transaction held before it began. */
    public Stream<Lock> held() {
        return tableLocks(effect().held());
    }

    private static Stream<Lock> tableLocks(List<Lock> locks) {
        return locks.stream()
                .filter(lock ->
                        lock.relation().kind().isTable() && !lock.relation().fresh());
    }

    /** Of {@link #locks}, those that make writers or readers wait. */
    public Stream<Lock> blockingLocks() {
        return locks().filter(lock -> lock.mode().blocksWrites());
    }

    /** The strongest lock on a table at the end of the statement, held before or taken by it. */
    public Optional<LockMode> lockOn(ObjectName table) {
        return Stream.concat(locks(), held())
                .filter(lock -> lock.relation().name().equals(table))
                .map(Lock::mode)
                .max(Comparator.naturalOrder());
    }

    /** The first statement of its transaction, itself included, after which the table was locked that strongly. */
    public LintedStatement lockedBy(ObjectName table, LockMode mode) {
        return Stream.concat(earlierInTransaction().stream(), Stream.of(this))
                .filter(statement -> statement
                        .locks()
                        .anyMatch(lock -> lock.relation().name().equals(table)
                                && lock.mode().compareTo(mode) >= 0))
                .findFirst()
                .orElse(this);
    }

    /** Tables and indexes whose rows were written anew. */
    public Stream<Relation> rewritten() {
        return effect().rewrites().stream()
                .filter(rewrite -> rewrite.kind() == Rewrite.Kind.COPIED)
                .map(Rewrite::relation)
                .filter(relation -> !relation.fresh());
    }

    /** Whether this table's rows were written anew. */
    public boolean rewrote(ObjectName table) {
        return rewritten().anyMatch(relation -> relation.name().equals(table));
    }

    /** Tables that were thrown away row by row or at once by new, empty files. */
    public Stream<Relation> emptied() {
        return effect().rewrites().stream()
                .filter(rewrite -> rewrite.kind() == Rewrite.Kind.EMPTIED)
                .map(Rewrite::relation)
                .filter(relation -> !relation.fresh());
    }

    /** Tables that were read from end to end. */
    public Stream<Scan> scans() {
        return effect().scans().stream().filter(scan -> !scan.relation().fresh());
    }

    public boolean scanned(ObjectName table) {
        return scans().anyMatch(scan -> scan.relation().name().equals(table));
    }

    public Stream<RowsTouched> rowsTouched() {
        return effect().rows().stream().filter(rows -> !rows.relation().fresh());
    }

    // What it changed in the catalog.

    /** Parts that existing tables got, and other objects that are new; not those that partitions have from their parents. */
    public Stream<CatalogEntry> added(Subject.Kind what) {
        return effect().differences().stream()
                .filter(Difference.Created.class::isInstance)
                .map(Difference::entry)
                .filter(entry -> entry.subject().kind() == what && !inherited(entry))
                .filter(entry -> !entry.fresh() || entry.subject().part() == null);
    }

    /** Everything of a kind that is new, in new tables too. */
    public Stream<CatalogEntry> made(Subject.Kind what) {
        return effect().differences().stream()
                .filter(Difference.Created.class::isInstance)
                .map(Difference::entry)
                .filter(entry -> entry.subject().kind() == what && !inherited(entry));
    }

    /** What is gone: existing objects, and parts of tables that are still there. */
    public Stream<CatalogEntry> removed(Subject.Kind what) {
        Set<ObjectName> gone = effect().differences().stream()
                .filter(Difference.Dropped.class::isInstance)
                .map(Difference::entry)
                .filter(entry -> entry.subject().part() == null)
                .map(entry -> entry.subject().owner())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        return effect().differences().stream()
                .filter(Difference.Dropped.class::isInstance)
                .map(Difference::entry)
                .filter(entry -> entry.subject().kind() == what && !entry.fresh() && !inherited(entry))
                .filter(entry -> entry.subject().part() == null
                        || what == Subject.Kind.ROUTINE
                        || !gone.contains(entry.subject().owner()));
    }

    /** What is still there and different: existing objects and parts of existing tables. */
    public Stream<Difference.Altered> altered(Subject.Kind what) {
        return effect().differences().stream()
                .filter(Difference.Altered.class::isInstance)
                .map(Difference.Altered.class::cast)
                .filter(difference ->
                        difference.kind() == what && !difference.after().fresh() && !inherited(difference.after()));
    }

    private static boolean inherited(CatalogEntry entry) {
        return entry.is("inherited") || entry.is("of_parent") || entry.fact("parent") != null;
    }

    // What it would mean in production.

    /** As severe as said, less on tables known to be small, more on very large ones. */
    public Severity severity(ObjectName table, Severity usual) {
        return context.size(table).map(size -> Sizes.severity(size, usual)).orElse(usual);
    }

    /** The table's size in production, for a finding's consequence. Null where it is not known. */
    public @Nullable String size(ObjectName table) {
        return context.size(table).map(size -> Sizes.text(table.name(), size)).orElse(null);
    }

    /** How long the work takes on a table of production's size. Null where the size is not known. */
    public @Nullable String duration(ObjectName table, Sizes.Work work) {
        return context.size(table)
                .map(size -> Sizes.duration(table.name(), size, work))
                .orElse(null);
    }

    /** {@code lock_timeout} in force when it began, in milliseconds; 0 is none. */
    public long lockTimeout() {
        return timeout("lock_timeout");
    }

    /** A timeout of this session in milliseconds; 0 is none, or not known. */
    public long timeout(String setting) {
        return Long.parseLong(effect().settings().getOrDefault(setting, "0"));
    }

    /** What was seen: locks, rewrites and scans of existing tables, on which server, as evidence. */
    public Evidence evidence() {
        return new Evidence(recorded.basis(), EffectWords.of(this), null);
    }

    /** Whether it was run, rather than read. */
    public boolean wasRun() {
        return recorded.basis() != Basis.KNOWN;
    }
}
