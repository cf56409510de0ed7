-- runner: psql
ALTER TABLE orders ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_id_fkey;
ALTER TABLE orders RENAME COLUMN customer_id TO customer;
ALTER TABLE lines ADD COLUMN customer_id bigint REFERENCES customers;
CREATE TABLE refunds (id bigint PRIMARY KEY, order_id bigint REFERENCES orders);
ALTER TABLE refunds ADD FOREIGN KEY (order_id) REFERENCES orders;
