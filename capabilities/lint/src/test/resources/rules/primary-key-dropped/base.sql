CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL, phone text);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, code varchar(50), total numeric(10, 2), placed timestamp);
CREATE TABLE visits (id bigint PRIMARY KEY, at timestamp);
CREATE TABLE likes (id integer PRIMARY KEY, big bigint NOT NULL);
CREATE UNIQUE INDEX likes_big_key ON likes (big);
