ALTER TABLE orders RENAME COLUMN note TO "Remark";
DROP VIEW listed CASCADE;
CREATE VIEW listed AS SELECT id, "Remark" AS note FROM orders;
CREATE VIEW noted AS SELECT id, note, lower(note) AS small FROM listed WHERE note IS NOT NULL;
CREATE MATERIALIZED VIEW kept AS SELECT id, note FROM noted;
CREATE INDEX kept_note ON kept (note);
