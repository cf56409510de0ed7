CREATE TABLE shops (id integer PRIMARY KEY);
CREATE TABLE orders (
    id integer,
    shop integer CONSTRAINT orders_shop_fkey REFERENCES shops ON DELETE CASCADE,
    code text,
    span int4range,
    total integer,
    CONSTRAINT orders_code_key UNIQUE (code, shop),
    CONSTRAINT orders_total_check CHECK (total > 1),
    CONSTRAINT orders_span_excl EXCLUDE USING gist (span WITH =)
);
CREATE INDEX orders_total_idx ON orders (total, shop);
COMMENT ON CONSTRAINT orders_shop_fkey ON orders IS 'where it was bought';
COMMENT ON CONSTRAINT orders_code_key ON orders IS 'printed on the parcel';
COMMENT ON INDEX orders_code_key IS 'for the parcel service';
COMMENT ON CONSTRAINT orders_total_check ON orders IS 'nothing is free';
COMMENT ON CONSTRAINT orders_span_excl ON orders IS 'one at a time';
COMMENT ON INDEX orders_total_idx IS 'for the yearly report';
CREATE TABLE notes (id integer PRIMARY KEY, shop integer, CONSTRAINT notes_shop_fkey FOREIGN KEY (shop) REFERENCES shops);
COMMENT ON CONSTRAINT notes_shop_fkey ON notes IS 'where it was written';
CREATE TABLE readings (sensor integer NOT NULL, at date NOT NULL, value integer, CONSTRAINT readings_key UNIQUE (sensor, at, value)) PARTITION BY RANGE (at);
CREATE TABLE readings_1 PARTITION OF readings FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE INDEX readings_value_idx ON readings (value, sensor);
ALTER INDEX readings_1_value_sensor_idx RENAME TO readings_1_value_idx;
ALTER INDEX readings_1_sensor_at_value_key RENAME TO readings_1_sensor_at_key;
COMMENT ON CONSTRAINT readings_key ON readings IS 'one a day';
COMMENT ON INDEX readings_value_idx IS 'for the curve';
COMMENT ON INDEX readings_1_value_idx IS 'for the curve of 2025';
