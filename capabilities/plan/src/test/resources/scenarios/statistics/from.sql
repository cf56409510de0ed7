-- server: 18, 14
CREATE TABLE orders (id integer PRIMARY KEY, state text, town text, zip text);
CREATE STATISTICS gone ON state, town FROM orders;
CREATE STATISTICS "Where" (dependencies) ON town, zip FROM orders;
COMMENT ON STATISTICS "Where" IS 'towns have zips';
