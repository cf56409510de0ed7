CREATE TABLE orders (id integer PRIMARY KEY, number text, note text);
