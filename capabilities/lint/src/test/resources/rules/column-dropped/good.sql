-- The last step of a change of type: another column takes the name.
ALTER TABLE orders ADD COLUMN total_new numeric(12, 2);
ALTER TABLE orders DROP COLUMN total;
ALTER TABLE orders RENAME COLUMN total_new TO total;
-- A column of a view only.
DROP VIEW orders_codes;
CREATE VIEW orders_codes AS SELECT id FROM orders;
CREATE TABLE notes (id bigint, body text);
ALTER TABLE notes DROP COLUMN body;
-- Whole tables are told as such.
DROP TABLE orders CASCADE;
