-- server: 14, 18

CREATE TABLE shops (id integer PRIMARY KEY);
CREATE TABLE orders (
    id integer,
    shop integer CONSTRAINT orders_shop_fkey REFERENCES shops,
    code text,
    span int4range,
    total integer,
    CONSTRAINT orders_code_key UNIQUE (code),
    CONSTRAINT orders_total_check CHECK (total > 0),
    CONSTRAINT orders_span_excl EXCLUDE USING gist (span WITH &&)
);
CREATE INDEX orders_total_idx ON orders (total);
COMMENT ON CONSTRAINT orders_shop_fkey ON orders IS 'where it was bought';
COMMENT ON CONSTRAINT orders_code_key ON orders IS 'printed on the parcel';
COMMENT ON INDEX orders_code_key IS 'for the parcel service';
COMMENT ON CONSTRAINT orders_total_check ON orders IS 'nothing is free';
COMMENT ON CONSTRAINT orders_span_excl ON orders IS 'one at a time';
COMMENT ON INDEX orders_total_idx IS 'for the yearly report';
CREATE TABLE notes (id integer PRIMARY KEY, shop bigint, CONSTRAINT notes_shop_fkey FOREIGN KEY (shop) REFERENCES shops);
COMMENT ON CONSTRAINT notes_shop_fkey ON notes IS 'where it was written';
CREATE TABLE readings (sensor integer NOT NULL, at date NOT NULL, value integer, CONSTRAINT readings_key UNIQUE (sensor, at)) PARTITION BY RANGE (at);
CREATE TABLE readings_1 PARTITION OF readings FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE INDEX readings_value_idx ON readings (value);
COMMENT ON CONSTRAINT readings_key ON readings IS 'one a day';
COMMENT ON INDEX readings_value_idx IS 'for the curve';
COMMENT ON INDEX readings_1_value_idx IS 'for the curve of 2025';
