-- Half full.
CREATE TABLE orders (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, day date NOT NULL);
SELECT setval('orders_id_seq', 1000000000);
-- Wide enough for ever.
CREATE TABLE events (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, kind text NOT NULL);
SELECT setval('events_id_seq', 9000000000);
-- Starts over by intent.
CREATE SEQUENCE shift_numbers MAXVALUE 999 CYCLE;
SELECT setval('shift_numbers', 990);
-- Never used, near its end from birth.
CREATE SEQUENCE reserved_numbers START 2147483000 MAXVALUE 2147483647;
-- Begins high by intent: a quarter of its own range is gone.
CREATE SEQUENCE shard_numbers MINVALUE 2000000000 MAXVALUE 2400000000 START 2000000000;
SELECT setval('shard_numbers', 2100000000);
