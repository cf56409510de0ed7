DROP PUBLICATION offered;
ALTER TABLE orders ALTER COLUMN total TYPE bigint;
CREATE PUBLICATION offered FOR TABLE orders (id, total) WHERE (id > 0);
