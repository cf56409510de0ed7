DROP SEQUENCE ticket;
DO $$ BEGIN EXECUTE 'DROP SEQUENCE invoice_number'; END $$;
CREATE SEQUENCE invoice_number;
