-- runner: psql
BEGIN;
ALTER TABLE orders ADD COLUMN note text;
SAVEPOINT one;
RELEASE one;
COMMIT AND CHAIN;
ALTER TABLE orders ADD COLUMN state text;
END;
