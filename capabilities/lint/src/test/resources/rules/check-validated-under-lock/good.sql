-- runner: psql
ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT orders_total_positive;
ALTER TABLE orders ADD COLUMN score integer CHECK (score > 0);
CREATE TABLE refunds (id bigint PRIMARY KEY, total numeric);
ALTER TABLE refunds ADD CONSTRAINT refunds_total_positive CHECK (total > 0);
