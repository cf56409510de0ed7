-- Columns of every kind of spread: one by one, skewed, correlated, NULL, wide, in arrays and documents.
CREATE TABLE customer (id integer PRIMARY KEY, email text NOT NULL, country char(2), born date);
INSERT INTO customer SELECT i, 'Person.' || md5(i::text) || '@Example.com', (ARRAY['de', 'fr', 'it', 'es'])[1 + i * 7919 % 4], date '1950-01-01' + i * 31 % 20000
  FROM generate_series(1, 25000) i;
SELECT setseed(0.4711);
CREATE TABLE sale (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id integer NOT NULL REFERENCES customer,
    product_id integer NOT NULL,
    status text NOT NULL,
    note text,
    code text NOT NULL,
    amount numeric(10, 2) NOT NULL,
    sold_at timestamptz NOT NULL,
    shipped_on date,
    tags text[] NOT NULL,
    attributes jsonb NOT NULL,
    paid boolean NOT NULL,
    region smallint,
    token uuid NOT NULL,
    spot point NOT NULL);
INSERT INTO sale (customer_id, product_id, status, note, code, amount, sold_at, shipped_on, tags, attributes, paid, region, token, spot)
SELECT 1 + floor(25000 * r.a ^ 3)::integer, 1 + floor(5000 * r.b)::integer,
       CASE WHEN r.c < 0.7 THEN 'delivered' WHEN r.c < 0.9 THEN 'sent' WHEN r.c < 0.98 THEN 'open' ELSE 'lost' END,
       CASE WHEN r.d > 0.3 THEN repeat(md5(i::text), 1 + floor(6 * r.a)::integer) END,
       'C-' || upper(md5((i * 31)::text)), round((r.a * r.b * 5000)::numeric, 2), timestamptz '2025-01-01' + i * interval '3 minutes',
       CASE WHEN r.c < 0.9 THEN date '2025-01-01' + i / 480 END,
       ARRAY['t' || floor(300 * r.a ^ 2)::integer, 'u' || floor(40 * r.d)::integer],
       jsonb_build_object('colour', floor(20 * r.b)::integer, 'size', floor(500 * r.d)::integer), r.d < 0.98,
       CASE WHEN r.d > 0.5 THEN floor(12 * r.c)::integer END, md5('token' || i)::uuid, point(r.a * 100, r.b * 100)
  FROM generate_series(1, 100000) i CROSS JOIN LATERAL (SELECT random() AS a, random() AS b, random() AS c, random() AS d WHERE i > 0) r;
