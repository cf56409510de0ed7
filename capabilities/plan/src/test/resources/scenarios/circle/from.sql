-- server: 18, 14
CREATE TABLE ring (a integer);
CREATE FUNCTION inside(ring) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1.a > 0';
ALTER TABLE ring ADD CONSTRAINT round CHECK (inside(ring.*));
CREATE TABLE hens (id integer PRIMARY KEY, egg integer);
CREATE TABLE eggs (id integer PRIMARY KEY, hen integer REFERENCES hens);
ALTER TABLE hens ADD FOREIGN KEY (egg) REFERENCES eggs;
