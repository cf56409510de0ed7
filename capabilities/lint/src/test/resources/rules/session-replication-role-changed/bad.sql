SET session_replication_role = 'replica';
DELETE FROM customers WHERE id = 7;
SET session_replication_role = DEFAULT;
SET LOCAL session_replication_role TO replica;
SELECT pg_catalog.set_config('session_replication_role', 'replica', false);
DO $$ BEGIN EXECUTE 'SET LOCAL session_replication_role = ''replica'''; END $$;
