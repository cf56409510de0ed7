SET ROLE clerk; INSERT INTO orders VALUES ((SELECT max(id) + 1 FROM orders), 1); SELECT nextval('numbers'); SELECT id FROM lines; RESET ROLE;
SET ROLE "Head Clerk"; UPDATE orders SET note = 'x'; RESET ROLE;
