-- rows: invoices 1000
ALTER TABLE billing.invoices SET SCHEMA public;
ALTER FUNCTION billing.tax(numeric) SET SCHEMA public;
DO $$ BEGIN EXECUTE 'ALTER TYPE billing.state SET SCHEMA public'; END $$;
