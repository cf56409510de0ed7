CREATE TABLE countries (id bigint PRIMARY KEY, iso char(2) NOT NULL, name text, flag char(8));
ALTER TABLE orders ADD COLUMN currency character(3);
