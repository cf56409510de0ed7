DELETE FROM orders WHERE total < 0;
DELETE FROM orders USING customers WHERE customers.id = orders.customer_id AND customers.email = '';
CREATE TABLE fresh (id integer);
INSERT INTO fresh VALUES (1);
DELETE FROM fresh;
