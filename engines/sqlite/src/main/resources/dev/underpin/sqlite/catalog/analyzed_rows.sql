SELECT tbl AS name, max(CAST(stat AS INTEGER)) AS row_count FROM main.sqlite_stat1 GROUP BY tbl
