CREATE TABLE customers (team_id bigint, id bigint PRIMARY KEY, UNIQUE (team_id, id));
CREATE TABLE orders (team_id bigint, id bigint PRIMARY KEY, customer_id bigint, FOREIGN KEY (team_id, customer_id) REFERENCES customers (team_id, id), UNIQUE (team_id, id));
CREATE TABLE invoices (team_id bigint, id bigint PRIMARY KEY, order_id bigint, FOREIGN KEY (team_id, order_id) REFERENCES orders (team_id, id));
CREATE TABLE tickets (team_id bigint, id bigint PRIMARY KEY, customer_id bigint REFERENCES customers);
