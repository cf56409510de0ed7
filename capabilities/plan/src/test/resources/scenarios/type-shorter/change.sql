ALTER TABLE docs ALTER COLUMN code TYPE varchar(10);
ALTER TABLE docs ALTER COLUMN title TYPE varchar(40);
DROP VIEW titles;
ALTER TABLE docs ALTER COLUMN rest TYPE text;
CREATE VIEW titles AS SELECT id, rest FROM docs;
