-- server: 18, 14
CREATE TABLE orders (id integer PRIMARY KEY, ticket bigint);
CREATE TABLE tickets (id integer PRIMARY KEY);
CREATE SEQUENCE "Tickets" AS smallint;
CREATE SEQUENCE gone;
CREATE SEQUENCE moved OWNED BY orders.ticket;
CREATE SEQUENCE freed OWNED BY orders.ticket;
COMMENT ON SEQUENCE "Tickets" IS 'one each';
