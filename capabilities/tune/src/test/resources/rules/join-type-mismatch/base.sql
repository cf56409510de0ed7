CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE payments (id bigint PRIMARY KEY, order_id numeric NOT NULL, order_number integer NOT NULL, total numeric);
