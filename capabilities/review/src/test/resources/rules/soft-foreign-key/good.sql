CREATE TABLE customers (id bigint PRIMARY KEY, region_id bigint, external_customer_id bigint);
CREATE TABLE regions (id bigint PRIMARY KEY);
CREATE TABLE sessions (token text PRIMARY KEY);
INSERT INTO regions SELECT generate_series(1, 50);
-- region_id: five values that would be in any small table; external_customer_id: a number of somebody else's.
INSERT INTO customers SELECT n, 1 + n % 5, 1 + n % 200 FROM generate_series(1, 500) n;
-- Declared; polymorphic; of another type; of no table; another half of the rows elsewhere; its own key.
CREATE TABLE notes (
    id bigint PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES customers,
    region_type text NOT NULL,
    region_id bigint NOT NULL,
    session_id bigint NOT NULL,
    trace_id bigint NOT NULL);
INSERT INTO notes SELECT n, 1 + n % 500, 'Region', 1 + n % 50, n, n FROM generate_series(1, 500) n;
CREATE TABLE parcels (parcel_id bigint PRIMARY KEY, customer_id bigint NOT NULL);
INSERT INTO parcels SELECT n, n FROM generate_series(1, 1000) n;
ANALYZE;
