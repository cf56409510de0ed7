ALTER TABLE lines DROP CONSTRAINT lines_cart_fkey;
ALTER TABLE lines ADD CONSTRAINT lines_cart_fkey FOREIGN KEY (cart) REFERENCES carts;
