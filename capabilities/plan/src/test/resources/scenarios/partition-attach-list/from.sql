-- server: 18, 14

CREATE TABLE orders (id integer NOT NULL, "Land" text NOT NULL, total integer, CONSTRAINT orders_pkey PRIMARY KEY (id, "Land")) PARTITION BY LIST ("Land");
CREATE TABLE orders_de PARTITION OF orders FOR VALUES IN ('de', 'at');
CREATE TABLE orders_us (id integer NOT NULL, "Land" text NOT NULL, total integer, CONSTRAINT orders_us_pkey PRIMARY KEY (id, "Land"));
