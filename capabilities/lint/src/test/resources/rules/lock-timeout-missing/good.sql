SET LOCAL lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN note text;
SET LOCAL lock_timeout = 0;
CREATE TABLE fresh (id integer);
ALTER TABLE fresh ADD COLUMN note text;
UPDATE orders SET code = 'x' WHERE id = 1;
ALTER TABLE customers ALTER COLUMN email SET STATISTICS 500;
COMMENT ON TABLE orders IS 'sold';
