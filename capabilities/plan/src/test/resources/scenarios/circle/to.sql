CREATE TABLE wheel (a integer);
CREATE FUNCTION inside(wheel) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT coalesce($1.a, 0) + 1';
ALTER TABLE wheel ADD CONSTRAINT round CHECK (inside(wheel.*) > 0);
CREATE TABLE "Hens" (id integer PRIMARY KEY, egg integer);
CREATE TABLE "Eggs" (id integer PRIMARY KEY, hen integer REFERENCES "Hens");
ALTER TABLE "Hens" ADD FOREIGN KEY (egg) REFERENCES "Eggs";
CREATE VIEW laid AS SELECT e.id, h.id AS hen FROM "Hens" h JOIN "Eggs" e ON e.hen = h.id;
CREATE FUNCTION of_hen("Hens") RETURNS SETOF laid LANGUAGE sql STABLE AS 'SELECT * FROM laid WHERE hen = $1.id';
CREATE VIEW hens_with AS SELECT h.id, of_hen(h) AS eggs FROM "Hens" h;
