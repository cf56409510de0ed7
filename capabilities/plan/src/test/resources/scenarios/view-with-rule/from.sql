-- server: 18, 14
CREATE TABLE orders (id integer PRIMARY KEY, total integer NOT NULL);
CREATE VIEW in_euros AS SELECT id, total / 100 AS euros FROM orders;
ALTER VIEW in_euros ALTER COLUMN euros SET DEFAULT 1;
CREATE RULE take AS ON INSERT TO in_euros DO INSTEAD INSERT INTO orders VALUES (NEW.id, NEW.euros * 100);
CREATE RULE kept AS ON DELETE TO in_euros DO INSTEAD NOTHING;
