-- server: 18, 14
CREATE TABLE customers (id integer PRIMARY KEY, name text);
