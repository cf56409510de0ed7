-- server: 18, 14
CREATE TABLE orders (id integer PRIMARY KEY, total integer NOT NULL);
CREATE VIEW "Large ones" WITH (security_barrier) AS SELECT id, total FROM orders WHERE total > 10;
CREATE VIEW largest AS SELECT max(total) AS total FROM "Large ones";
COMMENT ON COLUMN "Large ones".total IS 'in cents';
GRANT SELECT ON "Large ones" TO PUBLIC;
