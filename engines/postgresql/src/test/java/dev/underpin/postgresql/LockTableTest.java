package dev.underpin.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Forecast;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.engine.WatchedSession;
import dev.underpin.model.effect.Effect;
import dev.underpin.model.effect.Lock;
import dev.underpin.model.effect.Rewrite;
import dev.underpin.model.effect.Scan;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.StatementKind;
import dev.underpin.testkit.LockStatement;
import dev.underpin.testkit.OutsideObserver;
import dev.underpin.testkit.Scripts;
import dev.underpin.testkit.Traces;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The locks, rewrites and scans of statements of every form, told thrice: by the session that is watched, by one that looks on
 * from outside, and by the text alone. The bench does the same on more versions.
 */
@TestInstance(Lifecycle.PER_CLASS)
class LockTableTest {

    private static final Path ROOT = Path.of(System.getProperty("underpin.root"));
    private static final int NEWEST = 18;

    /** Of so many statements one is looked at from outside, which takes long. */
    private static final int OUTSIDE_EACH = 4;

    private final Engine engine = new PostgresEngine();
    private final List<LockStatement> statements = LockStatement.of(engine, ROOT, NEWEST);
    private final Map<LockStatement, Effect> watched = new LinkedHashMap<>();
    private Scratch scratch;
    private OutsideObserver observer;

    @BeforeAll
    void watchAll() throws SQLException {
        scratch = engine.scratch(new ScratchWish(NEWEST));
        Scripts.run(engine, scratch, LockStatement.base(ROOT));
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
        observer = new OutsideObserver(scratch, LockStatement.base(ROOT));
    }

    /** On a base of its own, for it cannot be undone. */
    private Effect alone(LockStatement one) {
        try (Scratch own = engine.scratch(new ScratchWish(NEWEST))) {
            Scripts.run(engine, own, LockStatement.base(ROOT));
            try (WatchedSession session = own.watch()) {
                return session.run(one.statement());
            }
        }
    }

    private Effect effect(LockStatement one) {
        return Objects.requireNonNull(watched.get(one));
    }

    @AfterAll
    void close() throws SQLException {
        observer.close();
        scratch.close();
    }

    private static boolean refusesTransaction(LockStatement one) {
        return StatementKind.of(one.statement(), Dialect.POSTGRESQL).refusesTransaction();
    }

    @Test
    void what_is_recorded_is_what_others_see() throws SQLException {
        var differences = new ArrayList<String>();
        for (int i = 0; i < statements.size(); i += OUTSIDE_EACH) {
            LockStatement one = statements.get(i);
            boolean inTransaction = !refusesTransaction(one);
            var seen = observer.observe(one.statement().text(), inTransaction);
            var relations = inTransaction ? seen.existing() : seen.tables();
            Traces.differences(
                            "watched",
                            Traces.of(effect(one), relations),
                            "outside",
                            seen.traces().only(relations))
                    .forEach(line -> differences.add(one.statement().text() + "\n    " + line));
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void what_the_text_tells_is_what_happens() {
        var wrong = new ArrayList<String>();
        for (LockStatement one : statements) {
            try (Forecast forecast = engine.forecast(NEWEST)) {
                Traces told = ofTables(forecast.run(one.statement()));
                Traces happened = ofTables(effect(one));
                List<String> differences = Traces.differences("text", told, "engine", happened);
                boolean falseRewrite = !happened.rewritten().containsAll(told.rewritten());
                if (falseRewrite || differences.isEmpty() != one.untold().isEmpty()) {
                    wrong.add(one.statement().text() + "\n    " + String.join("\n    ", differences));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** What happens to tables that were there before; indexes, views and sequences are left out. */
    private static Traces ofTables(Effect effect) {
        return Traces.of(
                effect,
                Stream.of(
                                effect.locks().stream().map(Lock::relation),
                                effect.rewrites().stream().map(Rewrite::relation),
                                effect.scans().stream().map(Scan::relation))
                        .flatMap(relations -> relations)
                        .filter(relation -> relation.kind().isTable() && !relation.fresh())
                        .map(relation -> relation.name().toString())
                        .collect(Collectors.toSet()));
    }
}
