UPDATE orders SET state = 'closed' WHERE state = 'open';
UPDATE orders SET state = 'closed' WHERE code IS NULL OR (total = 1 AND true);
DELETE FROM orders WHERE code = 'x' OR 1 = id;
CREATE TABLE fresh (id int);
INSERT INTO fresh VALUES (1);
DELETE FROM fresh WHERE true;
CREATE FUNCTION wipe() RETURNS void LANGUAGE sql AS 'DELETE FROM orders WHERE true';
SELECT count(*) FROM orders WHERE true;
