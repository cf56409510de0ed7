CREATE TABLE customers (id bigint PRIMARY KEY, parent_id bigint REFERENCES customers);
CREATE TABLE products (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers, product_id bigint REFERENCES products);
CREATE TABLE lines (id bigint PRIMARY KEY, order_id bigint REFERENCES orders, product_id bigint REFERENCES products);
