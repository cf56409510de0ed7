CREATE DOMAIN quantity AS integer;
CREATE DOMAIN unused AS integer;
CREATE TABLE stock (id bigint PRIMARY KEY, held quantity);
CREATE TABLE lines (id bigint PRIMARY KEY, ordered quantity);
