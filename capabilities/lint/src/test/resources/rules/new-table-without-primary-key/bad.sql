CREATE TABLE order_tags (order_id bigint NOT NULL REFERENCES orders, tag text NOT NULL);
CREATE TABLE orders_2023 AS SELECT * FROM orders WHERE placed < '2024-01-01';
DO $$ BEGIN EXECUTE 'CREATE TABLE log (line text)'; END $$;
