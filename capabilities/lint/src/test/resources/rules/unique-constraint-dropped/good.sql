-- runner: psql
CREATE UNIQUE INDEX CONCURRENTLY customers_phone_email_key ON customers (phone, email);
ALTER TABLE customers DROP CONSTRAINT customers_email_phone_key;
CREATE UNIQUE INDEX customers_email_lower_key ON customers (lower(email));
ALTER TABLE customers DROP CONSTRAINT customers_email_key;
ALTER TABLE orders DROP COLUMN code;
ALTER TABLE orders DROP CONSTRAINT orders_total_key, DROP COLUMN total;
DROP TABLE customers;
