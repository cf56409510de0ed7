package dev.underpin.postgresql.twin;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.postgresql.Row;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * An index that the twin's server has just made, over no rows.
 *
 * @param id the server's number for it
 * @param leaf whether it has a file; else it only stands for those of partitions
 * @param top whether it is the one that was asked for
 * @param predicate of a partial index, with names that need no search path
 * @param computed whether it keeps values of expressions
 * @param fillfactor 0 where the method's own holds
 * @param pagesPerRange of BRIN; 0 where its own holds
 * @param deduplicate whether it may, as far as its options go
 */
record MadeIndex(
        long id,
        long tableId,
        ObjectName name,
        ObjectName table,
        boolean leaf,
        boolean top,
        String method,
        String file,
        boolean unique,
        @Nullable String predicate,
        boolean computed,
        int fillfactor,
        int pagesPerRange,
        boolean deduplicate) {

    /** One row of {@code whatif-made}. */
    static MadeIndex of(Row row) throws SQLException {
        boolean leaf = row.flag("leaf");
        return new MadeIndex(
                row.number("index"),
                row.number("table"),
                new ObjectName(row.text("schema"), row.text("name")),
                new ObjectName(row.text("table_schema"), row.text("table_name")),
                leaf,
                row.flag("top"),
                row.text("method"),
                leaf ? row.text("file") : "",
                row.flag("is_unique"),
                row.optional("predicate"),
                row.flag("computed"),
                (int) row.number("fillfactor"),
                (int) row.number("pages_per_range"),
                row.flag("deduplicate"));
    }
}
