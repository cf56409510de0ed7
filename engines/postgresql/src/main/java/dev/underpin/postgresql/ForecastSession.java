package dev.underpin.postgresql;

import dev.underpin.engine.Forecast;
import dev.underpin.model.effect.Effect;
import dev.underpin.model.effect.Failure;
import dev.underpin.sql.CopyData;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Statement;
import dev.underpin.sql.StatementKind;
import dev.underpin.sql.Token;
import dev.underpin.sql.Tokens;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session's transactions, locks and settings, kept while its statements are read and not run. */
final class ForecastSession implements Forecast {

    private final int version;
    private final ScriptSettings settings = new ScriptSettings();
    private final ForetoldLocks held = new ForetoldLocks();
    private KnownCatalog catalog = new KnownCatalog();

    /** As it was when the transaction began; null outside of one. */
    private @Nullable KnownCatalog atBegin;

    ForecastSession(int version) {
        this.version = version;
    }

    @Override
    public int majorVersion() {
        return version;
    }

    @Override
    public Effect run(Statement statement) {
        StatementKind kind = StatementKind.of(statement, Dialect.POSTGRESQL);
        List<Token> tokens = Tokens.of(statement.text(), Dialect.POSTGRESQL);
        if (kind.transactionControl()) {
            control(kind);
            return Effect.NONE;
        }
        if (kind.refusesTransaction() && inTransaction()) {
            return session(Effect.NONE, refused(kind, tokens));
        }
        catalog.defaultSchema(defaultSchema());
        Effect told = session(new StatementForecast(tokens, kind, catalog).effect(version), null);
        settings.read(tokens);
        if (inTransaction()) {
            held.add(told.locks(), told.differences());
        }
        return told;
    }

    /** The first schema of the search path; an empty path is that of a dump, whose names all have their schema. */
    private String defaultSchema() {
        String first = settings.searchPath().split(",")[0].strip().replaceAll("^[\"']|[\"']$", "");
        return first.isEmpty() || first.equals("$user") ? "public" : first;
    }

    /** With what the session adds: its settings, and the locks that its transaction holds already. */
    private Effect session(Effect told, @Nullable Failure failure) {
        return new Effect(
                held.beyond(told.locks()),
                held.sorted(),
                told.rewrites(),
                told.scans(),
                told.rows(),
                told.differences(),
                settings.inForce(),
                inTransaction(),
                Duration.ZERO,
                -1,
                List.of(),
                failure);
    }

    /** In the server's words. */
    private static Failure refused(StatementKind kind, List<Token> tokens) {
        String words = switch (kind.verb()) {
            case ALTER_TABLE -> "ALTER TABLE ... DETACH";
            case ALTER_OTHER -> "ALTER " + kind.object();
            case CREATE_OTHER -> "CREATE " + kind.object();
            case DROP -> "DROP " + kind.object();
            default -> kind.verb().name().replace('_', ' ');
        };
        boolean concurrently = tokens.stream().anyMatch(token -> token.is("CONCURRENTLY"));
        String what = words + (concurrently ? " CONCURRENTLY" : "");
        return new Failure(what + " cannot run inside a transaction block", "25001", null, -1, false);
    }

    private void control(StatementKind kind) {
        switch (kind.verb()) {
            case BEGIN -> begin();
            case COMMIT, PREPARE_TRANSACTION -> commit();
            case ROLLBACK -> rollback();
            default -> {}
        }
    }

    @Override
    public Effect copy(CopyData copy) {
        return run(copy.copy());
    }

    @Override
    public boolean inTransaction() {
        return atBegin != null;
    }

    @Override
    public void begin() {
        if (!inTransaction()) {
            atBegin = catalog.copy();
        }
    }

    @Override
    public void commit() {
        atBegin = null;
        held.letGo();
        settings.transactionEnded();
    }

    @Override
    public void rollback() {
        KnownCatalog before = atBegin;
        if (before != null) {
            catalog = before;
        }
        commit();
    }

    @Override
    public void endOfFile() {
        commit();
        settings.reset();
    }

    @Override
    public void deployed() {
        catalog.deployed();
    }

    @Override
    public void close() {}
}
