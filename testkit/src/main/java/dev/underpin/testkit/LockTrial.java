package dev.underpin.testkit;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.engine.WatchedSession;
import dev.underpin.model.effect.Effect;
import dev.underpin.sql.StatementKind;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The statements of {@code statements.sql} on one version of the server, each on the same base: told by the session that is
 * watched, and seen by one that looks on from outside.
 */
public final class LockTrial implements AutoCloseable {

    private final Engine engine;
    private final int version;
    private final String base;
    private final List<LockStatement> statements;
    private final Map<LockStatement, Effect> watched = new LinkedHashMap<>();
    private final Scratch scratch;
    private final OutsideObserver observer;

    /** Runs all of them, watched. */
    public LockTrial(Engine engine, Path root, int version) throws SQLException {
        this.engine = engine;
        this.version = version;
        this.base = LockStatement.base(root);
        this.statements = LockStatement.of(engine, root, version);
        this.scratch = engine.scratch(new ScratchWish(version));
        Scripts.run(engine, scratch, base);
        watchAll();
        this.observer = new OutsideObserver(scratch, base);
    }

    /** Those that the version knows, in their order. */
    public List<LockStatement> statements() {
        return statements;
    }

    /** The server that they were run on, in full. */
    public String server() {
        return scratch.version();
    }

    /** What the watched session told of a statement. */
    public Effect watched(LockStatement one) {
        return Objects.requireNonNull(watched.get(one));
    }

    private void watchAll() {
        try (WatchedSession session = scratch.watch()) {
            for (LockStatement one : statements) {
                if (!refusesTransaction(one)) {
                    session.begin();
                    watched.put(one, session.run(one.statement()));
                    session.rollback();
                }
            }
        }
        for (LockStatement one : statements) {
            if (refusesTransaction(one)) {
                watched.put(one, alone(one));
            }
        }
    }

    /** On a base of its own, for it cannot be undone. */
    private Effect alone(LockStatement one) {
        try (Scratch own = engine.scratch(new ScratchWish(version))) {
            Scripts.run(engine, own, base);
            try (WatchedSession session = own.watch()) {
                return session.run(one.statement());
            }
        }
    }

    private boolean refusesTransaction(LockStatement one) {
        return StatementKind.of(one.statement(), engine.dialect()).refusesTransaction();
    }

    /**
     * Where the watched session and the one outside tell different things, a line each with both sides; empty where they agree.
     * A statement that does not run shows nothing, and counts as a difference.
     */
    public List<String> differences(LockStatement one) throws SQLException {
        boolean inTransaction = !refusesTransaction(one);
        var seen = observer.observe(one.statement().text(), inTransaction);
        var relations = inTransaction ? seen.existing() : seen.tables();
        Traces told = Traces.of(watched(one), relations);
        var lines = new ArrayList<String>();
        if (!told.failure().isEmpty() && !seen.traces().failure().isEmpty()) {
            lines.add("does not run: " + told.failure());
        }
        lines.addAll(
                Traces.differences("watched", told, "outside", seen.traces().only(relations)));
        return lines;
    }

    @Override
    public void close() throws SQLException {
        observer.close();
        scratch.close();
    }
}
