CREATE TABLE refunds (id bigint PRIMARY KEY, order_id bigint REFERENCES orders DEFERRABLE INITIALLY DEFERRED);
ALTER TABLE refunds ADD UNIQUE (order_id);
