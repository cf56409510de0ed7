package dev.underpin.execute;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.WatchedSession;
import dev.underpin.model.effect.Effect;
import dev.underpin.model.effect.TypeOutcome;
import dev.underpin.model.effect.TypeOutcome.Kind;
import dev.underpin.sql.Position;
import dev.underpin.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tries a type change on small tables, one for each type that the column may have had. */
public final class TypeProbe {

    private final Engine engine;
    private final Scratch scratch;
    private final Map<String, List<TypeOutcome>> known = new HashMap<>();

    public TypeProbe(Engine engine, Scratch scratch) {
        this.engine = engine;
        this.scratch = scratch;
    }

    /** @param change what follows the column's name: {@code TYPE bigint}, {@code TYPE date USING …} */
    public List<TypeOutcome> outcomes(String column, String change) {
        return known.computeIfAbsent(
                column + " " + change,
                key -> engine.commonTypes().stream()
                        .map(from -> outcome(engine.phrasing().quote(column), from, change))
                        .toList());
    }

    private TypeOutcome outcome(String column, String from, String change) {
        scratch.run(statement("DROP TABLE IF EXISTS underpin_probe"));
        scratch.run(statement("CREATE TABLE underpin_probe (" + column + " " + from + ")"));
        scratch.fill();
        try (WatchedSession session = scratch.watch()) {
            Effect effect = session.run(statement("ALTER TABLE underpin_probe ALTER COLUMN " + column + " " + change));
            if (!effect.ran()) {
                return new TypeOutcome(from, Kind.REFUSED);
            }
            return new TypeOutcome(
                    from,
                    !effect.rewrites().isEmpty()
                            ? Kind.REWRITES
                            : effect.scans().isEmpty() ? Kind.FREE : Kind.SCANS);
        } finally {
            scratch.run(statement("DROP TABLE IF EXISTS underpin_probe"));
        }
    }

    private Statement statement(String sql) {
        return new Statement(sql, Position.START, 0, "", engine.dialect());
    }
}
