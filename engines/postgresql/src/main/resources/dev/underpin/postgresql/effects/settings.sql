-- The settings that decide how a statement waits, and what it sees.
SELECT name, setting
  FROM pg_settings
 WHERE name IN ('lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout', 'transaction_timeout', 'TimeZone',
                'session_replication_role', 'search_path')
