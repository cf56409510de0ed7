ALTER TABLE customers ADD COLUMN reviewed_at timestamptz;
CREATE INDEX CONCURRENTLY customers_reviewed_at_idx ON customers (reviewed_at);
