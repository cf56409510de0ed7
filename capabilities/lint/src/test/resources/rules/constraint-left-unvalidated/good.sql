-- runner: psql
ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT orders_total_positive;
ALTER TABLE customers ADD CONSTRAINT tried CHECK (phone <> '') NOT VALID;
ALTER TABLE customers DROP CONSTRAINT tried;
ALTER TABLE orders ADD CONSTRAINT known CHECK (total > -1) NOT ENFORCED;
CREATE TABLE refunds (id bigint PRIMARY KEY, total numeric);
ALTER TABLE refunds ADD CONSTRAINT refunds_total_positive CHECK (total > 0) NOT VALID;
