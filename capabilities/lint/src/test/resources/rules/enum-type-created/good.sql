-- It was an enum before.
ALTER TYPE mood RENAME TO mood_old;
CREATE TYPE mood AS ENUM ('glad', 'sad', 'calm');
CREATE TYPE point3 AS (x int, y int, z int);
CREATE DOMAIN email AS text;
CREATE TYPE passing AS ENUM ('a');
DROP TYPE passing;
