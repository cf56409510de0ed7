CREATE TABLE price_lists (id bigint PRIMARY KEY);
CREATE TABLE customers (id bigint PRIMARY KEY, price_list_id bigint);
ALTER TABLE customers ADD CONSTRAINT customers_price_list_fkey FOREIGN KEY (price_list_id) REFERENCES price_lists NOT VALID;
ALTER TABLE customers VALIDATE CONSTRAINT customers_price_list_fkey;
-- an unvalidated check is another rule's
ALTER TABLE customers ADD CONSTRAINT positive CHECK (id > 0) NOT VALID;
