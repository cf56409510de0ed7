DROP VIEW listed, above, noted, whole;
CREATE VIEW listed AS SELECT id, total FROM orders;
CREATE VIEW noted AS SELECT id FROM orders WHERE total > 0;
CREATE VIEW above AS SELECT count(*) AS n FROM noted;
ALTER TABLE orders DROP COLUMN note;
ALTER TABLE orders DROP COLUMN "A ""quoted"" one";
