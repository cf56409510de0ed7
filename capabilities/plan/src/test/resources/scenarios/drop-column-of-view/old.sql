SELECT fax FROM contacts WHERE id = 4;
SELECT count(*) FROM faxes;
UPDATE contacts SET fax = '1' WHERE id = 5;
