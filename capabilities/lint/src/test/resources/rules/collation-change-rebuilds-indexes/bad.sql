-- rows: orders 5000000
ALTER TABLE orders ALTER COLUMN code TYPE varchar(50) COLLATE "C";
DO $$ BEGIN CREATE INDEX ON customers (email); END $$;
DO $$ BEGIN ALTER TABLE customers ALTER COLUMN email TYPE text COLLATE "POSIX"; END $$;
