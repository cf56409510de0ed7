-- runner: psql
UPDATE orders SET code = 'new';
INSERT INTO customers VALUES (4, 'a');
UPDATE customers SET email = 'a' WHERE id = 3;
CREATE TABLE archive (id integer, code text);
INSERT INTO archive SELECT id, code FROM orders;
VACUUM (ANALYZE) archive;
ANALYZE orders;
