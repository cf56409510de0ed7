-- runner: psql
CREATE INDEX visits_at_idx ON ONLY visits (at);
CREATE INDEX CONCURRENTLY visits_2024_at_idx ON visits_2024 (at);
ALTER INDEX visits_at_idx ATTACH PARTITION visits_2024_at_idx;
CREATE INDEX events_kind_idx ON ONLY events (kind);
DROP INDEX events_kind_idx;
CREATE INDEX CONCURRENTLY customers_phone_idx ON customers (phone);
