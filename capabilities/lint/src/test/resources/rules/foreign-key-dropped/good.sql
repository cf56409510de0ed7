ALTER TABLE lines DROP CONSTRAINT lines_order_id_fkey;
ALTER TABLE lines ADD CONSTRAINT lines_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders ON DELETE SET NULL NOT VALID;
ALTER TABLE lines DROP COLUMN customer_id;
ALTER TABLE lines DROP CONSTRAINT lines_region_id_fkey;
ALTER TABLE lines DROP COLUMN region_id;
DROP TABLE shops CASCADE;
