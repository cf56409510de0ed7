-- server: 18, 14

CREATE TABLE makers (id integer PRIMARY KEY);
CREATE TABLE items (id integer PRIMARY KEY, maker integer, price integer);
ALTER TABLE items ADD CONSTRAINT items_price_check CHECK (price > 0) NOT VALID;
ALTER TABLE items ADD CONSTRAINT items_maker_fkey FOREIGN KEY (maker) REFERENCES makers NOT VALID;
