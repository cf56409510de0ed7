SELECT nextval('fresh'), nextval('moved'), nextval('freed'); INSERT INTO orders (id) SELECT max(id) + 1 FROM orders;
