-- server: 18, 16
CREATE TABLE orders (id integer PRIMARY KEY, total integer NOT NULL);
CREATE VIEW listed WITH (security_barrier = true) AS SELECT id, total FROM orders WHERE total > 1;
CREATE VIEW narrowed AS SELECT id, total FROM listed WITH CASCADED CHECK OPTION;
