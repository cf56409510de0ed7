-- Whether this role may read the planner's own table.
SELECT has_table_privilege('pg_catalog.pg_statistic', 'SELECT') AS readable
