-- server: 18, 14

CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, country text, total integer NOT NULL);
