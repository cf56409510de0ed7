CREATE TABLE likes (who bigint, what bigint, at date, PRIMARY KEY (who, what));
CREATE INDEX likes_what_idx ON likes (what);
CREATE INDEX likes_who_idx ON likes (who DESC);
CREATE UNIQUE INDEX orders_code_key ON orders (code);
CREATE INDEX orders_code_placed_idx ON orders (code, placed);
CREATE INDEX orders_total_idx ON orders (total) WHERE total > 100;
CREATE INDEX orders_total_placed_idx ON orders (total, placed);
