DO $$ BEGIN CREATE TYPE colour AS ENUM ('red'); EXCEPTION WHEN duplicate_object THEN NULL; END $$;
DO $$ BEGIN CREATE TABLE fresh (id integer); CREATE INDEX ON fresh (id); END $$;
DO $$ BEGIN UPDATE orders SET code = 'x' WHERE id = 1; END $$;
ALTER TABLE orders ADD COLUMN note text;
CREATE SEQUENCE s;
SELECT setval('s', 5);
