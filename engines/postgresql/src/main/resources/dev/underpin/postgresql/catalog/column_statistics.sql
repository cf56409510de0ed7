-- What the planner knows of columns. pg_stats shows only columns the role may read. No value leaves the server.
SELECT schemaname AS schema, tablename AS table_name, attname AS column_name, null_frac AS null_fraction, avg_width AS average_bytes,
       n_distinct AS distinct_values, correlation, most_common_freqs[1:25] AS frequencies
  FROM pg_stats
 WHERE schemaname !~ '^pg_' AND schemaname NOT IN ('information_schema', 'underpin')
   AND NOT inherited
