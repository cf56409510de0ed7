CREATE TABLE lines (id bigint PRIMARY KEY, code text UNIQUE, at date);
CREATE INDEX lines_id_idx ON lines (id);
CREATE UNIQUE INDEX lines_code_idx ON lines (code);
DO $$ BEGIN EXECUTE 'CREATE INDEX orders_code_idx ON orders (code)'; END $$;
CREATE INDEX orders_code_idx2 ON orders USING btree (code);
