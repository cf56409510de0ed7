INSERT INTO orders SELECT i, nextval('"Tickets"') FROM generate_series(1, 20) i;
