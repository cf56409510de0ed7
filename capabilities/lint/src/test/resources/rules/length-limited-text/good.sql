CREATE TABLE countries (id bigint PRIMARY KEY, iso text NOT NULL, name varchar, flag char(8));
ALTER TABLE orders ALTER COLUMN code TYPE varchar(60);
CREATE VIEW codes AS SELECT code FROM orders;
