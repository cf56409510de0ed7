-- What this role may read beside what everybody may.
SELECT has_table_privilege('pg_catalog.pg_statistic', 'SELECT') AS column_slots,
       has_table_privilege('pg_catalog.pg_statistic_ext_data', 'SELECT') AS joint,
       has_function_privilege('pg_catalog.pg_read_binary_file(text, bigint, bigint, boolean)', 'EXECUTE') AS files
