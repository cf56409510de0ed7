ALTER TABLE orders ADD COLUMN a23456789_123456789_123456789_123456789_123456789_123456789_123 text;
CREATE FUNCTION note() RETURNS text LANGUAGE sql AS 'SELECT 1 AS the_number_under_which_the_customer_of_this_order_knows_it_in_his_own_books';
INSERT INTO customers (id, email) VALUES (77, 'the_number_under_which_the_customer_of_this_order_knows_it_in_his_own_books');
