-- server: 18, 14

CREATE TABLE carts (id integer PRIMARY KEY);
CREATE TABLE lines (id integer PRIMARY KEY, cart integer, CONSTRAINT lines_cart_fkey FOREIGN KEY (cart) REFERENCES carts ON DELETE CASCADE);
CREATE INDEX lines_cart_idx ON lines (cart);
