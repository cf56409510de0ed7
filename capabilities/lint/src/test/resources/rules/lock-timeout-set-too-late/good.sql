-- runner: psql
CREATE TABLE fresh (id integer);
ALTER TABLE fresh ADD COLUMN note text;
SET lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN note text;
SET lock_timeout = 0;
BEGIN;
ALTER TABLE orders ADD COLUMN state text;
COMMIT;
BEGIN;
SET LOCAL lock_timeout = '1s';
ALTER TABLE customers ADD COLUMN tier text;
COMMIT;
RESET lock_timeout;
