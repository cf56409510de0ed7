SET session_replication_role = origin;
RESET session_replication_role;
SELECT current_setting('session_replication_role') = 'replica';
COMMENT ON TABLE orders IS 'SET session_replication_role = replica';
