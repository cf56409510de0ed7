CREATE TABLE orders_new AS SELECT * FROM orders;
ALTER TABLE orders_new ADD CONSTRAINT orders_total_positive CHECK (total > 0) NOT VALID;
CREATE TABLE refunds (id bigint PRIMARY KEY, order_id bigint REFERENCES orders, total numeric CHECK (total > 0));
CREATE TABLE refunds_new (LIKE refunds);
INSERT INTO refunds_new VALUES (1, 1, 1);
ALTER TABLE refunds_new ADD CHECK (total > 0) NOT VALID;
ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0) NOT VALID;
