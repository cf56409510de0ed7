SET LOCAL lock_timeout = '10s';
ALTER TABLE orders ADD COLUMN note text;
SET LOCAL lock_timeout = '1h';
CREATE TABLE fresh (id integer);
CREATE INDEX ON fresh (id);
