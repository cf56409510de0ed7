CREATE TABLE lines (id bigint PRIMARY KEY, order_id bigint NOT NULL, place integer, UNIQUE (order_id, place));
DO $$ BEGIN EXECUTE 'ALTER TABLE customers ADD COLUMN tenant integer'; END $$;
CREATE UNIQUE INDEX customers_tenant_email_key ON customers (tenant, email);
