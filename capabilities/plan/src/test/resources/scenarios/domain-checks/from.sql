-- server: 18, 14
CREATE DOMAIN "E-Mail" AS text CONSTRAINT has_at CHECK (VALUE ~ '@') CONSTRAINT "is short" CHECK (length(VALUE) < 50);
COMMENT ON CONSTRAINT has_at ON DOMAIN "E-Mail" IS 'it would not arrive';
CREATE TABLE customers (id integer PRIMARY KEY, mail "E-Mail");
CREATE VIEW mailed AS SELECT id, mail FROM customers;
