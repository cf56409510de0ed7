CREATE TABLE shops (id bigint PRIMARY KEY, region integer, place integer, UNIQUE (region, place));
CREATE TABLE tills (id bigint PRIMARY KEY, shop_id integer REFERENCES shops);
ALTER TABLE customers ADD COLUMN region integer, ADD COLUMN place smallint;
DO $$ BEGIN EXECUTE 'ALTER TABLE customers ADD CONSTRAINT customers_place_fkey FOREIGN KEY (region, place) REFERENCES shops (region, place) NOT VALID'; END $$;
