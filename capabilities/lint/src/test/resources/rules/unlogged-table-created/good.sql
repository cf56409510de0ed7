CREATE UNLOGGED TABLE copy (LIKE orders);
INSERT INTO copy SELECT * FROM orders;
ALTER TABLE copy SET LOGGED;
CREATE UNLOGGED TABLE staging (line text);
DROP TABLE staging;
CREATE TEMPORARY TABLE passing (line text);
CREATE TABLE sessions (id uuid PRIMARY KEY);
