CREATE TABLE lines (order_id bigint REFERENCES orders, customer_id bigint REFERENCES customers, buyer bigint REFERENCES customers, place integer, PRIMARY KEY (order_id, place));
CREATE INDEX ON lines (customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX ON lines (buyer);
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
