CREATE TABLE orders (id bigint PRIMARY KEY, day date) PARTITION BY RANGE (id);
COMMENT ON TABLE orders IS 'What a customer asked for';
CREATE TABLE orders_1 PARTITION OF orders FOR VALUES FROM (1) TO (1000);
CREATE TABLE flyway_schema_history (installed_rank integer PRIMARY KEY);
