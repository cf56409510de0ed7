CREATE SCHEMA billing;
CREATE TABLE billing.invoices (id bigserial PRIMARY KEY, total numeric);
CREATE VIEW billing.latest AS SELECT max(id) FROM billing.invoices;
CREATE FUNCTION billing.tax(amount numeric) RETURNS numeric LANGUAGE sql AS 'SELECT $1';
CREATE TYPE billing.state AS ENUM ('open', 'paid');
CREATE SCHEMA archive;
