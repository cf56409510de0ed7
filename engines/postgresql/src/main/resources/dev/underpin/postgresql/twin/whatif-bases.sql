-- What is known of the columns of one table, as expressions over them are guessed from it.
SELECT a.attname AS name, s.stanullfrac AS nulls, s.stawidth AS width, s.stadistinct AS values
  FROM pg_statistic s
  JOIN pg_attribute a ON a.attrelid = s.starelid AND a.attnum = s.staattnum
 WHERE s.starelid = ?::oid AND NOT s.stainherit
