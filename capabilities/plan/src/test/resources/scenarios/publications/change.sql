CREATE TABLE notes (id integer PRIMARY KEY);
ALTER PUBLICATION "Wider" SET TABLE orders (id, total, note) WHERE (total > 1), lines, notes;
ALTER PUBLICATION "Wider" SET (publish = 'insert, delete', publish_via_partition_root = true);
DROP PUBLICATION gone;
ALTER PUBLICATION emptied DROP TABLE lines;
ALTER PUBLICATION moved OWNER TO keeper;
CREATE PUBLICATION fresh FOR TABLE notes WITH (publish = 'truncate');
ALTER PUBLICATION fresh OWNER TO keeper;
