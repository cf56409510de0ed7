CREATE TABLE likes (who bigint, what bigint, at date, PRIMARY KEY (who, what));
CREATE INDEX likes_who_idx ON likes (who);
DO $$ BEGIN EXECUTE 'CREATE INDEX orders_code_idx ON orders (code)'; END $$;
CREATE INDEX orders_code_placed_idx ON orders (code, placed DESC);
