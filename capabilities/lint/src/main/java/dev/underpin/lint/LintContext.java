package dev.underpin.lint;

import dev.underpin.engine.Phrasing;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.effect.TypeOutcome;
import dev.underpin.model.snapshot.Statistics;
import dev.underpin.model.snapshot.TableStatistics;
import dev.underpin.sql.Dialect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What is known beside the files: the server they are for, and how large and busy its tables are.
 *
 * @param version the server's major version
 * @param typeOutcomes by the column's name and {@code TYPE bigint}, say: what that does where the column is of one of the most
 *     common types; empty where nobody can try
 */
public record LintContext(
        int version,
        Dialect dialect,
        Phrasing phrasing,
        Map<ObjectName, TableStatistics> tables,
        BiFunction<String, String, List<TypeOutcome>> typeOutcomes) {

    public LintContext {
        tables = Map.copyOf(tables);
    }

    /** One in which nothing can be tried. */
    public static LintContext of(int version, Dialect dialect, Phrasing phrasing, Statistics statistics) {
        return new LintContext(version, dialect, phrasing, statistics.byTable(), (column, change) -> List.of());
    }

    public LintContext trying(BiFunction<String, String, List<TypeOutcome>> outcomes) {
        return new LintContext(version, dialect, phrasing, tables, outcomes);
    }

    /** How large a table is in production, if that is known. */
    public Optional<TableStatistics> size(ObjectName table) {
        return Optional.ofNullable(tables.get(table));
    }
}
