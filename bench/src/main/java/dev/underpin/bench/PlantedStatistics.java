package dev.underpin.bench;

import java.util.List;

/**
 * What ANALYZE would have left behind in a used database, without its rows: since PostgreSQL 18 statistics can be restored
 * (postgresql.org/docs/18/functions-admin.html, statistics manipulation). Every column of every table has some.
 */
final class PlantedStatistics {

    /** What autovacuum, off on scratch, would have done to the catalog after so much DDL. */
    static final String CATALOG = "VACUUM (ANALYZE) pg_class, pg_attribute, pg_attrdef, pg_index, pg_constraint,"
            + " pg_depend, pg_shdepend, pg_description, pg_type, pg_proc, pg_namespace, pg_trigger, pg_rewrite, pg_sequence,"
            + " pg_statistic, pg_enum, pg_inherits";

    private PlantedStatistics() {}

    /** The statements that plant them on these tables of the schema {@code public}. */
    static List<String> of(List<String> tables) {
        String named = " c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname = ANY ('{"
                + String.join(",", tables) + "}')";
        return List.of("""
                SELECT count(pg_restore_relation_stats('schemaname', 'public', 'relname', c.relname::text,
                             'relpages', (100 + c.oid::bigint % 5000)::int, 'reltuples', (1000 + c.oid::bigint % 90000)::real))
                  FROM pg_class c WHERE""" + named, """
                SELECT count(pg_restore_attribute_stats('schemaname', 'public', 'relname', c.relname::text,
                             'attname', a.attname::text, 'inherited', false, 'null_frac', (a.attnum % 4 * 0.1)::real,
                             'avg_width', 8 + a.attnum::int, 'n_distinct', (CASE a.attnum WHEN 1 THEN -1 ELSE a.attnum * 100 END)::real))
                  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
                 WHERE a.attname NOT IN ('status', 'country') AND""" + named, """
                SELECT count(pg_restore_attribute_stats('schemaname', 'public', 'relname', c.relname::text,
                             'attname', a.attname::text, 'inherited', false, 'null_frac', 0.01::real,
                             'avg_width', 6, 'n_distinct', 5::real,
                             'most_common_vals', '{aa,bb,cc,dd,ee}'::text, 'most_common_freqs', '{0.6,0.2,0.1,0.05,0.04}'::real[]))
                  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
                 WHERE a.attname IN ('status', 'country') AND""" + named);
    }
}
