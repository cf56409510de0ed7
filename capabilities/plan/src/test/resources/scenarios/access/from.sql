-- server: 18, 14
CREATE ROLE clerk; CREATE ROLE "Head Clerk"; CREATE ROLE keeper;
CREATE TABLE orders (id integer PRIMARY KEY, total integer NOT NULL, note text);
CREATE TABLE lines (id integer PRIMARY KEY);
CREATE SEQUENCE numbers;
CREATE VIEW listed AS SELECT id FROM orders;
CREATE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION two() RETURNS integer LANGUAGE sql AS 'SELECT 2';
CREATE PROCEDURE three(n integer) LANGUAGE sql AS 'SELECT 3';
CREATE TYPE mood AS ENUM ('calm');
CREATE DOMAIN amount AS integer;
GRANT SELECT, INSERT ON orders TO clerk;
GRANT SELECT (id), UPDATE (note) ON orders TO "Head Clerk";
GRANT SELECT ON lines TO PUBLIC;
GRANT USAGE ON SEQUENCE numbers TO clerk;
ALTER TABLE lines OWNER TO keeper;
