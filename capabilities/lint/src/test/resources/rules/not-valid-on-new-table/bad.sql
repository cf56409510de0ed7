CREATE TABLE refunds (id bigint PRIMARY KEY, order_id bigint, total numeric);
ALTER TABLE refunds ADD CONSTRAINT refunds_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders NOT VALID;
DO $$ BEGIN EXECUTE 'ALTER TABLE refunds ADD CHECK (total > 0) NOT VALID'; END $$;
