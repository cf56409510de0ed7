-- The new one takes its name.
ALTER TYPE mood RENAME TO mood_old;
CREATE TYPE mood AS ENUM ('glad', 'sad', 'calm', 'angry');
ALTER TABLE diary ALTER COLUMN mood TYPE mood USING mood::text::mood;
DROP TYPE mood_old;
DROP DOMAIN email;
CREATE DOMAIN email AS text CHECK (VALUE LIKE '%_@_%');
CREATE TYPE passing AS ENUM ('a');
DROP TYPE passing;
