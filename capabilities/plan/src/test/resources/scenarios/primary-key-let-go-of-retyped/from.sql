-- server: 16, 18

CREATE TABLE orders (shop integer, number integer, total integer NOT NULL, CONSTRAINT orders_pkey PRIMARY KEY (shop, number) INCLUDE (total));
