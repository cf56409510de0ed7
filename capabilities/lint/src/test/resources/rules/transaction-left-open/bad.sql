-- runner: psql
BEGIN;
COMMIT;
BEGIN;
ALTER TABLE orders ADD COLUMN note text;
SAVEPOINT one;
ALTER TABLE orders ADD COLUMN state text;
ROLLBACK TO one;
