CREATE UNLOGGED TABLE rate_limit_buckets (bucket text PRIMARY KEY);
CREATE UNLOGGED TABLE figures (id bigint PRIMARY KEY);
COMMENT ON TABLE figures IS 'Rebuilt every night, a crash costs nothing';
CREATE SCHEMA staging;
CREATE UNLOGGED TABLE staging.orders (id bigint PRIMARY KEY);
CREATE TEMPORARY TABLE baskets (id bigint PRIMARY KEY);
