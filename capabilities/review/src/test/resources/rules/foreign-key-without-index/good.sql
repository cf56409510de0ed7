CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers, day date);
CREATE INDEX ON orders (customer_id, day);
CREATE TABLE memberships (team_id bigint, customer_id bigint REFERENCES customers, PRIMARY KEY (customer_id, team_id));
CREATE TABLE refunds (id bigint PRIMARY KEY, order_id bigint REFERENCES orders);
CREATE INDEX ON refunds (order_id) WHERE order_id IS NOT NULL;
