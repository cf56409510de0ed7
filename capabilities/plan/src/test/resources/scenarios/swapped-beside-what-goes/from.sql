-- server: 14, 18
-- size: shops 5000000, orders 5000000

CREATE ROLE clerk;
CREATE TABLE shops (id integer, name text, CONSTRAINT shops_pkey PRIMARY KEY (id));
CREATE TABLE orders (
    id integer CONSTRAINT orders_pkey PRIMARY KEY,
    shop integer CONSTRAINT orders_shop_fkey REFERENCES shops,
    code varchar(20),
    total integer NOT NULL,
    CONSTRAINT orders_code_key UNIQUE (code),
    CONSTRAINT orders_total_check CHECK (total > 0)
);
CREATE INDEX orders_total_idx ON orders (total);
CREATE INDEX orders_total_id_idx ON orders (total, id);
ALTER TABLE orders ALTER COLUMN code SET STORAGE EXTERNAL;
COMMENT ON COLUMN orders.total IS 'in cents';
COMMENT ON INDEX orders_total_id_idx IS 'for the yearly report';
GRANT SELECT (total) ON orders TO clerk;
