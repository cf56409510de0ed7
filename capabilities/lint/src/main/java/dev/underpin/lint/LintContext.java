package dev.underpin.lint;

import dev.underpin.engine.Phrasing;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.snapshot.Statistics;
import dev.underpin.model.snapshot.TableStatistics;
import dev.underpin.sql.Dialect;
import java.util.Map;
import java.util.Optional;

/**
 * What is known beside the files: the server they are for, and how large and busy its tables are.
 *
 * @param version the server's major version
 */
public record LintContext(int version, Dialect dialect, Phrasing phrasing, Map<ObjectName, TableStatistics> tables) {

    public LintContext {
        tables = Map.copyOf(tables);
    }

    public static LintContext of(int version, Dialect dialect, Phrasing phrasing, Statistics statistics) {
        return new LintContext(version, dialect, phrasing, statistics.byTable());
    }

    /** How large a table is in production, if that is known. */
    public Optional<TableStatistics> size(ObjectName table) {
        return Optional.ofNullable(tables.get(table));
    }
}
