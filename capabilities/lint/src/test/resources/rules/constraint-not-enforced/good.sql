ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0) NOT VALID;
CREATE TABLE refunds (id bigint PRIMARY KEY, order_id bigint REFERENCES orders);
ALTER TABLE lines ALTER CONSTRAINT lines_order_id_fkey DEFERRABLE;
