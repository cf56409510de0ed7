ALTER TABLE lines ADD COLUMN note text;
ALTER TABLE lines VALIDATE CONSTRAINT lines_order_id_fkey;
CREATE TABLE refunds (id bigint PRIMARY KEY, order_id bigint REFERENCES orders);
