-- runner: psql
ALTER TABLE orders VALIDATE CONSTRAINT orders_total_positive;
ALTER TABLE orders ADD COLUMN score integer NOT NULL DEFAULT 0;
