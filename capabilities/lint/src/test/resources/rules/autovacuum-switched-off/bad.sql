-- rows: orders 5000000
ALTER TABLE orders SET (autovacuum_enabled = off, fillfactor = 90);
DO $$ BEGIN CREATE TABLE fresh (id integer) WITH (autovacuum_enabled = false); END $$;
