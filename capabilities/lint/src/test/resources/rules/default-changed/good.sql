-- Only names change.
ALTER TYPE mood RENAME TO humour;
ALTER SCHEMA billing RENAME TO invoicing;
ALTER TABLE invoicing.invoices SET SCHEMA public;
-- Only its type does.
ALTER TABLE orders ALTER COLUMN state TYPE varchar(20);
ALTER TABLE orders ALTER COLUMN code SET DEFAULT 'none';
CREATE TABLE fresh (state text DEFAULT 'a');
ALTER TABLE fresh ALTER COLUMN state SET DEFAULT 'b';
