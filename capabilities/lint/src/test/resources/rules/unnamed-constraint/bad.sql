ALTER TABLE orders ADD CHECK (total > 0) NOT VALID;
ALTER TABLE orders ADD COLUMN note text, ADD FOREIGN KEY (customer_id) REFERENCES customers;
ALTER TABLE customers ADD UNIQUE (phone);
