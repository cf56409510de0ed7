-- runner: psql
CREATE INDEX events_kind_idx ON ONLY events (kind);
CREATE UNIQUE INDEX CONCURRENTLY customers_phone_key ON customers (phone);
