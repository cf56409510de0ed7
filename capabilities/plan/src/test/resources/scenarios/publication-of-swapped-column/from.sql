-- server: 18, 16
-- size: orders 5000000
CREATE TABLE orders (id integer PRIMARY KEY, total integer NOT NULL, note text);
CREATE PUBLICATION offered FOR TABLE orders (id, total) WHERE (id > 0);
