CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE customer_attributes (
    customer_id bigint NOT NULL REFERENCES customers,
    attribute_name text NOT NULL,
    attribute_value text NOT NULL,
    created_at timestamptz,
    PRIMARY KEY (customer_id, attribute_name)
);
CREATE TABLE properties (id bigint PRIMARY KEY, name text);
CREATE TABLE customer_property_values (customer_id bigint REFERENCES customers, property_id bigint REFERENCES properties, value varchar(200));
CREATE TABLE customer_meta (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers, meta_key text, meta_value text);
INSERT INTO customers VALUES (1);
INSERT INTO customer_meta SELECT n, 1 FROM generate_series(1, 400) n;
ANALYZE;
SELECT pg_stat_force_next_flush();
