CREATE TABLE usage_records (id bigint PRIMARY KEY);
GRANT SELECT ON usage_records TO reporting;
CREATE FUNCTION twice(n integer) RETURNS integer LANGUAGE sql AS $$ SELECT 2 * n $$;
CREATE TYPE mood AS ENUM ('good', 'bad');
CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app TO PUBLIC;
