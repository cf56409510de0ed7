CREATE DOMAIN order_key AS bigint CHECK (VALUE > 0);
CREATE TYPE state AS ENUM ('a', 'b');
CREATE TABLE orders (id bigint PRIMARY KEY, short smallint UNIQUE, code varchar(20) UNIQUE, state state UNIQUE);
CREATE TABLE items (
    id bigint PRIMARY KEY,
    -- behind the domain, the same type
    order_id order_key REFERENCES orders,
    -- wider than needed holds every key
    short integer REFERENCES orders (short),
    -- one kind of text or another
    code text REFERENCES orders (code),
    state state REFERENCES orders (state)
);
