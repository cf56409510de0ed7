-- server: 14, 18

CREATE TABLE orders (shop integer, number integer, CONSTRAINT orders_pkey PRIMARY KEY (shop, number));
