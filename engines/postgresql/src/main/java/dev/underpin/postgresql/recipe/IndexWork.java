package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.plan.Hazard;
import dev.underpin.model.plan.Leftover;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.model.plan.UndoBatch;
import dev.underpin.postgresql.Names;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.StatementKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The step that builds an index while others write, which is the same wherever an index comes from. */
final class IndexWork {

    private IndexWork() {}

    /** @param statement {@code CREATE INDEX CONCURRENTLY …} */
    static Work build(Situation situation, ObjectName table, String index, String statement) {
        var name = new ObjectName(table.schema(), index);
        return Work.called("Build index " + index + " on " + table)
                .run(statement)
                .undo(removal(name))
                .done(Condition.validIndex(name))
                .leftover(Condition.invalidIndex(name), removal(name))
                .timeouts(Timeouts.PATIENT)
                .estimate(new Sizes(situation).indexBuild(table))
                .hazard(
                        Hazard.Kind.WAITS,
                        "It waits for transactions that began before it; one that never ends keeps it from ending.");
    }

    private static String removal(ObjectName index) {
        return "DROP INDEX CONCURRENTLY " + Names.quote(index);
    }

    /** @param needless when it is not needed any more; null where it is there from the start */
    static Work drop(ObjectName index, String rebuild, @Nullable String needless) {
        return Work.called("Drop index " + index.name())
                .run(removal(index))
                .undo(rebuild)
                .timeouts(Timeouts.PATIENT)
                .done(
                        needless == null
                                ? Condition.not(Condition.relation(index))
                                : Condition.both(needless, Condition.not(Condition.relation(index))));
    }

    /** What is built or dropped beside others who write says how it is told that it was done, and what it may leave. */
    static UndoBatch undo(List<String> statements) {
        StatementKind kind = StatementKind.of(statements.getFirst(), Dialect.POSTGRESQL);
        if (statements.size() > 1 || !kind.refusesTransaction()) {
            return UndoBatch.together(statements);
        }
        return switch (kind.verb()) {
            case CREATE_INDEX -> {
                var index = new ObjectName(kind.on().getFirst(), kind.target().getLast());
                yield new UndoBatch(
                        statements,
                        true,
                        Condition.validIndex(index),
                        new Leftover(Condition.invalidIndex(index), removal(index)));
            }
            case DROP -> {
                var index =
                        new ObjectName(kind.target().getFirst(), kind.target().getLast());
                yield new UndoBatch(statements, true, Condition.not(Condition.relation(index)), null);
            }
            default -> new UndoBatch(statements, true, null, null);
        };
    }

    /** CREATE INDEX as the server prints it, so that others can go on writing. */
    static String concurrently(String definition) {
        return definition.replaceFirst("^CREATE (UNIQUE )?INDEX ", "CREATE $1INDEX CONCURRENTLY ");
    }

    /** The same index over columns that have other names. */
    static String over(String definition, Map<String, String> names) {
        String tail = tail(definition);
        return definition.substring(0, definition.length() - tail.length()) + Mentions.renamed(tail, names);
    }

    /** What stands behind the name of the table: method, keys, predicate. */
    static String tail(String definition) {
        return definition.replaceFirst("(?s)^.*? ON (ONLY )?.*? USING ", " USING ");
    }

    /** The same index under another name. */
    static String named(String definition, String name, String other) {
        String begin = Names.quote(name) + " ON ";
        int at = definition.indexOf(begin);
        return definition.substring(0, at)
                + Names.quote(other)
                + definition.substring(at + Names.quote(name).length());
    }
}
