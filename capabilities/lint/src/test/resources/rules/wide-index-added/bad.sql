CREATE INDEX orders_all_idx ON orders (customer_id, code, placed, total);
CREATE TABLE lines (a int, b int, c int, d int);
DO $$ BEGIN EXECUTE 'CREATE INDEX ON lines (a, b, c, (d + 1))'; END $$;
