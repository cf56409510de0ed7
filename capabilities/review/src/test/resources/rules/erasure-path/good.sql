CREATE TABLE contacts (id bigint PRIMARY KEY, email text, team_id bigint);
CREATE TABLE orders (id bigint PRIMARY KEY, contact_id bigint REFERENCES contacts ON DELETE SET NULL);
-- refuse, but of orders, which stay
CREATE TABLE parcels (id bigint PRIMARY KEY, order_id bigint REFERENCES orders ON DELETE RESTRICT);
CREATE TABLE carts (id bigint PRIMARY KEY, contact_id bigint REFERENCES contacts ON DELETE CASCADE);
-- both ways lead to its own end
CREATE TABLE cart_items (id bigint PRIMARY KEY, cart_id bigint REFERENCES carts ON DELETE CASCADE, contact_id bigint REFERENCES contacts);
-- the way up
CREATE TABLE teams (id bigint PRIMARY KEY);
ALTER TABLE contacts ADD FOREIGN KEY (team_id) REFERENCES teams;
