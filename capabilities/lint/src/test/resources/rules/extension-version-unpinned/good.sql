CREATE EXTENSION citext VERSION '1.6';
COMMENT ON EXTENSION citext IS 'case does not count';
