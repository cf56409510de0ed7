-- runner: psql
ALTER TABLE orders ADD CONSTRAINT orders_customer_fkey FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
ALTER TABLE orders ADD CONSTRAINT orders_product_fkey FOREIGN KEY (product_id) REFERENCES products NOT VALID;
BEGIN;
CREATE TABLE fresh (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers, product_id bigint REFERENCES products);
ALTER TABLE orders ADD COLUMN fresh_id bigint REFERENCES fresh;
ALTER TABLE customers ADD COLUMN parent_id bigint REFERENCES customers;
COMMIT;
