INSERT INTO customers (id, name) SELECT max(id) + 1, 'x' FROM customers;
