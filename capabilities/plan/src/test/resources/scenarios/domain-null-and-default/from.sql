-- server: 18, 14
CREATE DOMAIN amount AS integer NOT NULL DEFAULT 1;
CREATE DOMAIN label AS text;
CREATE TABLE orders (id integer PRIMARY KEY, total amount, label label DEFAULT 'x');
