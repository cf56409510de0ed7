ALTER TABLE billing.invoices SET SCHEMA public;
CREATE VIEW billing.invoices AS SELECT * FROM public.invoices;
ALTER FUNCTION billing.tax(numeric) SET SCHEMA public;
CREATE FUNCTION billing.tax(amount numeric) RETURNS numeric LANGUAGE sql AS 'SELECT public.tax($1)';
CREATE TABLE fresh (id bigint);
ALTER TABLE fresh SET SCHEMA archive;
ALTER SCHEMA billing RENAME TO invoicing;
