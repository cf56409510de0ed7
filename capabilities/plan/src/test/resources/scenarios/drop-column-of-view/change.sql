DROP VIEW faxes;
DROP VIEW contacts;
ALTER TABLE people DROP COLUMN fax;
CREATE VIEW contacts AS SELECT id, name FROM people;
