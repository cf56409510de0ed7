INSERT INTO customers (id, email) VALUES (71, 'a@example.com');
INSERT INTO public.customers AS c (id, email) SELECT 72, 'b@example.com';
CREATE TABLE fresh (id bigint, name text DEFAULT 'x');
INSERT INTO fresh VALUES (1, 'x');
INSERT INTO fresh DEFAULT VALUES;
CREATE TEMPORARY TABLE passing (id bigint);
INSERT INTO passing VALUES (1);
