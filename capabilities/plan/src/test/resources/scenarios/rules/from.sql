-- server: 18, 14
CREATE TABLE orders (id integer PRIMARY KEY, total integer NOT NULL);
CREATE TABLE "Order Log" (order_id integer, total integer);
CREATE RULE logged AS ON UPDATE TO orders DO ALSO INSERT INTO "Order Log" VALUES (NEW.id, NEW.total);
CREATE RULE kept AS ON DELETE TO "Order Log" DO INSTEAD NOTHING;
COMMENT ON RULE logged ON orders IS 'every one';
