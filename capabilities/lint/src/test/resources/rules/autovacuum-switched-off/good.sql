ALTER TABLE orders SET (autovacuum_enabled = false);
UPDATE orders SET code = 'x' WHERE total > 5;
ALTER TABLE orders RESET (autovacuum_enabled);
ALTER TABLE customers SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_enabled = true);
CREATE TABLE fresh (id integer) WITH (fillfactor = 80);
