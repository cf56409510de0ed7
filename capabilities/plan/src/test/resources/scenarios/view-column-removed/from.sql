-- server: 18, 14
CREATE TABLE orders (id integer PRIMARY KEY, total integer NOT NULL, note text);
CREATE VIEW listed AS SELECT id, note, total FROM orders;
CREATE VIEW summed AS SELECT sum(total) AS total FROM listed;
COMMENT ON COLUMN listed.note IS 'by the customer';
COMMENT ON COLUMN listed.total IS 'in cents';
GRANT SELECT ON listed TO PUBLIC;
