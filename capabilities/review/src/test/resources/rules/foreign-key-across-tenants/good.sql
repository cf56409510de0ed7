-- nobody here does it, so nobody forgot it
CREATE TABLE customers (team_id bigint, id bigint PRIMARY KEY, UNIQUE (team_id, id));
CREATE TABLE countries (code text PRIMARY KEY);
CREATE TABLE orders (team_id bigint, id bigint PRIMARY KEY, customer_id bigint REFERENCES customers, country text REFERENCES countries);
CREATE TABLE tickets (team_id bigint, id bigint PRIMARY KEY, customer_id bigint REFERENCES customers, FOREIGN KEY (team_id, customer_id) REFERENCES customers (team_id, id));
