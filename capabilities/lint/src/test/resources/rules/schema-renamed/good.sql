ALTER SCHEMA archive RENAME TO archive_old;
CREATE SCHEMA archive;
CREATE SCHEMA fresh;
ALTER SCHEMA fresh RENAME TO fresher;
ALTER TABLE billing.invoices SET SCHEMA archive;
