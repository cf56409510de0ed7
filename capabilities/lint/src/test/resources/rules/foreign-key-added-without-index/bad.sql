CREATE TABLE lines (id bigint PRIMARY KEY, order_id bigint REFERENCES orders, at date);
CREATE INDEX lines_at_idx ON lines (at, order_id);
DO $$ BEGIN EXECUTE 'ALTER TABLE orders ADD COLUMN payer_id bigint REFERENCES customers'; END $$;
