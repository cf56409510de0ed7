-- server: 18, 14
CREATE TABLE orders (id integer PRIMARY KEY, total integer NOT NULL, note text);
CREATE VIEW listed AS SELECT id, total FROM orders;
CREATE VIEW summed AS SELECT sum(total) AS total FROM listed;
COMMENT ON VIEW listed IS 'all of them';
GRANT SELECT ON listed TO PUBLIC;
