CREATE TABLE shops (id bigint PRIMARY KEY, code varchar(10) UNIQUE);
CREATE TABLE tills (id bigint PRIMARY KEY, shop_id bigint REFERENCES shops, code varchar(20) REFERENCES shops (code));
CREATE TABLE drawers (id bigint PRIMARY KEY, till_id integer);
ALTER TABLE drawers ALTER COLUMN till_id TYPE bigint;
ALTER TABLE drawers ADD FOREIGN KEY (till_id) REFERENCES tills;
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
