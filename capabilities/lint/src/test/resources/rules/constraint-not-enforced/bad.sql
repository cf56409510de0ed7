ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0) NOT ENFORCED;
CREATE TABLE refunds (id bigint PRIMARY KEY, order_id bigint REFERENCES orders NOT ENFORCED);
DO $$ BEGIN EXECUTE 'ALTER TABLE lines ALTER CONSTRAINT lines_order_id_fkey NOT ENFORCED'; END $$;
