CREATE INDEX CONCURRENTLY orders_code_idx ON orders (code);
CREATE INDEX CONCURRENTLY orders_placed_idx ON orders (placed);
