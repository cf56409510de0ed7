package dev.underpin.postgresql;

import dev.underpin.engine.Outcome;
import dev.underpin.engine.WatchedSession;
import dev.underpin.model.effect.Effect;
import dev.underpin.model.effect.Failure;
import dev.underpin.model.effect.Rewrite;
import dev.underpin.model.effect.RowsTouched;
import dev.underpin.model.effect.Scan;
import dev.underpin.model.fault.EngineException;
import dev.underpin.sql.CopyData;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Statement;
import dev.underpin.sql.StatementKind;
import dev.underpin.sql.Verb;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a script's statements and looks at the session before and after each. A statement outside of a transaction gets one
 * of its own, so that what it did can be seen before it is committed; one that refuses that is sampled from outside.
 */
final class WatchedScript implements WatchedSession {

    /** The server refuses the statement inside a transaction block, or its COMMIT inside a routine. */
    private static final Set<String> WANTS_NO_TRANSACTION = Set.of("25001", "2D000");

    /** What a look at the session found. */
    private record Look(Shape shape, HeldLocks locks, Activity activity, Map<String, String> settings) {}

    private final Connection connection;
    private final ScriptSession session;
    private final EffectQueries queries;
    private final SampledRun sampledRun;
    private Set<Shape.Key> old = Set.of();
    private @Nullable Shape shape;

    WatchedScript(
            Connection connection,
            Connection observer,
            Connection rival,
            Accommodation accommodation,
            Map<String, String> settings,
            int version)
            throws SQLException {
        this.connection = connection;
        this.session = new ScriptSession(connection, accommodation, settings);
        this.queries = new EffectQueries(connection, version);
        this.sampledRun = new SampledRun(connection, observer, rival, version);
        deployed();
    }

    @Override
    public void deployed() {
        old = looking(this::shape).keys();
    }

    @Override
    public Effect run(Statement statement) {
        StatementKind kind = StatementKind.of(statement, Dialect.POSTGRESQL);
        if (kind.transactionControl()) {
            return control(statement);
        }
        if (inTransaction()) {
            return watched(kind.verb(), true, () -> session.run(statement));
        }
        if (kind.refusesTransaction()) {
            return sampled(statement, kind);
        }
        session.begin();
        Effect effect = watched(kind.verb(), false, () -> session.run(statement));
        Failure failure = effect.failure();
        if (failure == null) {
            session.commit();
            return effect;
        }
        rollback();
        return failure.sqlState() != null && WANTS_NO_TRANSACTION.contains(failure.sqlState())
                ? sampled(statement, kind)
                : effect;
    }

    @Override
    public Effect copy(CopyData copy) {
        boolean own = !inTransaction();
        if (own) {
            session.begin();
        }
        Effect effect = watched(Verb.COPY, !own, () -> session.copy(copy));
        if (own) {
            session.commit();
        }
        return effect;
    }

    private Effect control(Statement statement) {
        Outcome outcome = session.run(statement);
        shape = null;
        return effectOf(outcome, Effect.NONE, Duration.ZERO);
    }

    private Effect watched(Verb verb, boolean inTransaction, Supplier<Outcome> work) {
        Look before = look();
        long start = System.nanoTime();
        Outcome outcome = work.get();
        var took = Duration.ofNanos(System.nanoTime() - start);
        if (!(outcome instanceof Outcome.Done)) {
            shape = null;
            Effect nothing = seen(before, before, verb, inTransaction);
            return effectOf(outcome, nothing, took);
        }
        if (!inTransaction()) {
            shape = null; // it ended the transaction itself
            return effectOf(outcome, seen(before, before, verb, inTransaction), took);
        }
        return effectOf(outcome, seen(before, lookAfter(before), verb, inTransaction), took);
    }

    private Look look() {
        Map<String, String> settings = settings();
        return looking(() -> new Look(shape(), queries.locks(), queries.activity(), settings));
    }

    /** The script's own, before a look sets others for itself. */
    private Map<String, String> settings() {
        try {
            return queries.settings();
        } catch (SQLException e) {
            throw new EngineException("The script's settings could not be read", ServerMessages.text(e), null, e);
        }
    }

    /** The shape is read again only where the catalog was written to. */
    private Look lookAfter(Look before) {
        return looking(() -> {
            HeldLocks locks = queries.locks();
            Activity activity = queries.activity();
            if (activity.catalogWrites() != before.activity().catalogWrites()) {
                shape = null;
            }
            return new Look(shape(), locks, activity, Map.of());
        });
    }

    private Shape shape() throws SQLException {
        Shape known = shape;
        if (known == null) {
            known = queries.shape();
            shape = known;
        }
        return known;
    }

    private Effect seen(Look before, Look after, Verb verb, boolean inTransaction) {
        var difference = new ShapeDifference(before.shape(), after.shape(), old);
        List<Rewrite> rewrites = difference.rewrites(verb);
        List<Scan> scans = after.activity().scansSince(before.activity(), after.shape(), old).stream()
                .filter(scan ->
                        !rewrites.contains(new Rewrite(scan.relation(), Rewrite.Kind.EMPTIED))) // its new indexes
                .toList();
        List<RowsTouched> rows = after.activity().rowsSince(before.activity(), after.shape(), old);
        return new Effect(
                after.locks().since(before.locks()).named(before.shape(), after.shape(), old),
                before.locks().named(before.shape(), after.shape(), old),
                rewrites,
                scans,
                rows,
                difference.differences(),
                before.settings(),
                inTransaction,
                Duration.ZERO,
                after.activity().walPosition() - before.activity().walPosition(),
                List.of(),
                null);
    }

    private Effect sampled(Statement statement, StatementKind kind) {
        Look before = look();
        var sample = sampledRun.run(before.shape(), () -> session.run(statement));
        shape = null;
        Look after = look();
        var difference = new ShapeDifference(before.shape(), after.shape(), old);
        Effect seen = new Effect(
                sample.locks().named(before.shape(), after.shape(), old),
                List.of(),
                difference.rewrites(kind.verb()),
                sample.scans(after.shape(), old),
                List.of(),
                difference.differences(),
                before.settings(),
                false,
                Duration.ZERO,
                after.activity().walPosition() - before.activity().walPosition(),
                List.of(),
                null);
        return effectOf(sample.outcome(), seen, sample.took());
    }

    private static Effect effectOf(Outcome outcome, Effect seen, Duration took) {
        List<String> notes = outcome instanceof Outcome.Waived waived ? List.of(waived.why()) : List.of();
        Failure failure = switch (outcome) {
            case Outcome.Failed failed ->
                new Failure(failed.message(), failed.sqlState(), failed.hint(), failed.offset(), false);
            case Outcome.Contained contained -> new Failure(contained.why(), contained.sqlState(), null, -1, true);
            case Outcome.Done done -> null;
            case Outcome.Waived waived -> null;
        };
        return new Effect(
                seen.locks(),
                seen.held(),
                seen.rewrites(),
                seen.scans(),
                seen.rows(),
                seen.differences(),
                seen.settings(),
                seen.inTransaction(),
                took,
                seen.walBytes(),
                notes,
                failure);
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask() throws SQLException;
    }

    /** Asks without leaving a trace in the session: names come qualified whatever its search path is. */
    private <T> T looking(Question<T> question) {
        try {
            boolean open = inTransaction();
            session.ourOwn(open ? "SAVEPOINT underpin_look" : "BEGIN");
            session.ourOwn("SET LOCAL search_path = pg_catalog; SET LOCAL statement_timeout = 0; SET LOCAL jit = off");
            try {
                return question.ask();
            } finally {
                session.ourOwn(open ? "ROLLBACK TO underpin_look; RELEASE underpin_look" : "ROLLBACK");
            }
        } catch (SQLException e) {
            throw new EngineException("What a statement did could not be read", ServerMessages.text(e), null, e);
        }
    }

    @Override
    public boolean inTransaction() {
        return session.inTransaction();
    }

    @Override
    public void begin() {
        session.begin();
    }

    @Override
    public void commit() {
        session.commit();
    }

    @Override
    public void rollback() {
        session.rollback();
        shape = null;
    }

    @Override
    public void endOfFile() {
        session.endOfFile();
    }

    @Override
    public void close() {
        try {
            connection.close();
            sampledRun.close();
        } catch (SQLException e) {
            throw new EngineException("A scratch connection could not be closed", ServerMessages.text(e), null, e);
        }
    }
}
