-- runner: psql
ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT orders_total_positive;
BEGIN;
ALTER TABLE customers ADD CONSTRAINT customers_phone_said CHECK (phone <> '') NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE customers VALIDATE CONSTRAINT customers_phone_said;
CREATE TABLE refunds (id bigint PRIMARY KEY, total numeric);
ALTER TABLE refunds ADD CONSTRAINT refunds_total_positive CHECK (total > 0) NOT VALID;
ALTER TABLE refunds VALIDATE CONSTRAINT refunds_total_positive;
COMMIT;
