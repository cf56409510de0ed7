-- A small shop with what planners look at: skewed and correlated columns, indexes of all kinds, partitions, statistics objects.
CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('new', 'paid', 'sent', 'returned');
CREATE DOMAIN shop.amount AS numeric(12,2) CHECK (VALUE >= 0);
CREATE DOMAIN shop.title AS text NOT NULL CHECK (VALUE LIKE 'Product %');
CREATE TABLE shop.customer (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    legacy integer,
    name text NOT NULL,
    email varchar(60) NOT NULL UNIQUE,
    country char(2) NOT NULL,
    born date,
    tags text[] NOT NULL DEFAULT '{}',
    address inet,
    profile jsonb,
    segment integer NOT NULL
);
CREATE TABLE shop.product (
    id integer PRIMARY KEY,
    code uuid NOT NULL UNIQUE,
    title shop.title NOT NULL,
    price shop.amount NOT NULL,
    weight double precision,
    available daterange
);
CREATE TABLE shop.orders (
    id bigint PRIMARY KEY,
    customer_id integer NOT NULL REFERENCES shop.customer,
    placed timestamptz NOT NULL,
    state shop.state NOT NULL,
    channel text NOT NULL,
    total numeric(12,2) NOT NULL CHECK (total >= 0),
    note text,
    day date GENERATED ALWAYS AS ((placed AT TIME ZONE 'UTC')::date) STORED
);
CREATE TABLE shop.item (
    order_id bigint NOT NULL REFERENCES shop.orders,
    line smallint NOT NULL,
    product_id integer NOT NULL REFERENCES shop.product,
    quantity integer NOT NULL,
    price numeric(12,2) NOT NULL,
    PRIMARY KEY (order_id, line)
);
CREATE TABLE shop.event (id bigint NOT NULL, at timestamp NOT NULL, kind text NOT NULL, customer_id integer, body text)
    PARTITION BY RANGE (at);
CREATE TABLE shop.event_2025_1 PARTITION OF shop.event FOR VALUES FROM ('2025-01-01') TO ('2025-07-01');
CREATE TABLE shop.event_2025_2 PARTITION OF shop.event FOR VALUES FROM ('2025-07-01') TO ('2026-01-01');
CREATE TABLE shop.event_rest PARTITION OF shop.event DEFAULT;
CREATE TABLE shop.empty (id integer PRIMARY KEY, customer_id integer REFERENCES shop.customer);

SELECT setseed(0.42);
INSERT INTO shop.customer (legacy, name, email, country, born, tags, address, profile, segment)
    SELECT i, 'Customer ' || md5(i::text), md5(i::text) || '@example.org',
           (ARRAY['DE','DE','DE','DE','FR','FR','IT','PL','SE','MT'])[1 + (i * 7919 % 10)],
           date '1950-01-01' + (random() * 20000)::int, ARRAY['t' || (i % 7), 'u' || (i % 31)],
           ('10.' || i % 8 || '.' || i % 256 || '.1')::inet, jsonb_build_object('level', i % 5, 'k' || i % 20, true), i * 7919 % 10
      FROM generate_series(1, 20000) i;
INSERT INTO shop.product
    SELECT i, md5(i::text)::uuid, 'Product ' || i, (random() * 200)::numeric(12,2), random() * 10,
           daterange(date '2025-01-01' + i % 300, date '2025-02-01' + i % 300 + i % 11)
      FROM generate_series(1, 3000) i;
INSERT INTO shop.orders (id, customer_id, placed, state, channel, total, note)
    SELECT i, 1 + (power(random(), 3) * 19999)::int, timestamptz '2025-01-01 00:00:00+00' + i * interval '16 minutes',
           (CASE WHEN i < 27500 THEN CASE WHEN i % 50 = 0 THEN 'returned' ELSE 'sent' END WHEN i < 29500 THEN 'paid' ELSE 'new' END)::shop.state,
           (ARRAY['web','web','web','app','app','shop','phone'])[1 + (i * 31 % 7)], (random() * 500)::numeric(12,2),
           CASE WHEN i % 9 = 0 THEN 'note ' || md5((i % 500)::text) END
      FROM generate_series(1, 30000) i;
INSERT INTO shop.item
    SELECT i, l, 1 + (power(random(), 2) * 2999)::int, 1 + (random() * 5)::int, (random() * 200)::numeric(12,2)
      FROM generate_series(1, 30000) i, generate_series(1, 1 + i % 3) l;
INSERT INTO shop.event
    SELECT i, timestamp '2025-01-01' + i * interval '22 minutes', (ARRAY['view','view','view','cart','buy','error'])[1 + (i * 17 % 6)], i % 20000,
           repeat('x', i % 90)
      FROM generate_series(1, 25000) i;
ALTER TABLE shop.customer DROP COLUMN legacy;

CREATE INDEX orders_customer ON shop.orders (customer_id, placed DESC);
CREATE INDEX orders_placed_brin ON shop.orders USING brin (placed);
CREATE INDEX orders_open ON shop.orders (placed) WHERE channel = 'phone';
CREATE INDEX orders_day ON shop.orders (day) INCLUDE (total);
CREATE INDEX item_product ON shop.item (product_id);
CREATE INDEX customer_lower ON shop.customer (lower(name));
CREATE INDEX customer_tags ON shop.customer USING gin (tags);
CREATE INDEX customer_profile ON shop.customer USING gin (profile);
CREATE INDEX customer_country ON shop.customer USING hash (country);
CREATE INDEX product_available ON shop.product USING gist (available);
CREATE INDEX customer_address ON shop.customer USING spgist (address);
CREATE INDEX event_at ON shop.event (at);
CREATE INDEX event_customer ON shop.event (customer_id, at);
CREATE STATISTICS shop.orders_joint (ndistinct, dependencies, mcv) ON state, channel, customer_id FROM shop.orders;
CREATE STATISTICS shop.customer_joint (ndistinct, dependencies) ON country, born FROM shop.customer;
CREATE STATISTICS shop.customer_mcv (mcv) ON country, segment FROM shop.customer;
CREATE MATERIALIZED VIEW shop.turnover AS SELECT customer_id, count(*) AS orders, sum(total) AS total FROM shop.orders GROUP BY 1;
CREATE UNIQUE INDEX turnover_customer ON shop.turnover (customer_id);
CREATE VIEW shop.sales AS SELECT o.id, o.day, i.product_id, i.quantity * i.price AS worth FROM shop.orders o JOIN shop.item i ON i.order_id = o.id;
