-- base: guessed
ALTER TABLE orders ADD COLUMN note text;
CREATE TABLE fresh (code varchar(20));
ALTER TABLE fresh ALTER COLUMN code TYPE varchar(100);
