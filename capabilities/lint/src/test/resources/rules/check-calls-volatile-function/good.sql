CREATE FUNCTION is_even(integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 % 2 = 0';
CREATE TABLE refunds (id bigint PRIMARY KEY, due date, made date DEFAULT now(), shop integer CHECK (is_even(shop)), CHECK (due > made), "current_date" date CHECK ("current_date" > '2020-01-01'));
ALTER TABLE orders ADD CONSTRAINT orders_code_short CHECK (length(code) < 40) NOT VALID;
