SET ROLE clerk; SELECT one(), secret() FROM orders; SELECT note FROM notes; RESET ROLE; SET ROLE "Head Clerk"; UPDATE orders SET note = 'y'; RESET ROLE;
