SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn AS wal, pg_database_size(current_database()) AS disk,
       (SELECT temp_bytes FROM pg_stat_database WHERE datname = current_database()) AS temporary
