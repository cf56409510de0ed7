INSERT INTO customers (id, name) SELECT max(id) + 1, 'new' FROM customers;
INSERT INTO orders (customer_ref, total) SELECT max(id), 5 FROM customers;
