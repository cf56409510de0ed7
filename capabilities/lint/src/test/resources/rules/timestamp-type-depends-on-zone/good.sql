-- runner: psql
SET TIME ZONE 'UTC';
ALTER TABLE orders ALTER COLUMN placed TYPE timestamptz;
CREATE TABLE fresh (at timestamp);
ALTER TABLE fresh ALTER COLUMN at TYPE timestamptz;
