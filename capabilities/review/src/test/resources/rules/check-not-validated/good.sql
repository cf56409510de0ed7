CREATE TABLE orders (id bigint PRIMARY KEY, total numeric CHECK (total >= 0), due date NOT NULL);
ALTER TABLE orders ADD CONSTRAINT small CHECK (total < 1000) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT small;
