ALTER TYPE mood RENAME TO mood_old;
CREATE TYPE mood AS ENUM ('sad', 'calm', 'glad', 'angry');
ALTER TABLE diary ALTER COLUMN mood TYPE mood USING mood::text::mood;
DROP TYPE mood_old;
ALTER TYPE size RENAME TO sizes;
CREATE TYPE passing AS ENUM ('a', 'b');
DROP TYPE passing;
CREATE TYPE passing AS ENUM ('a');
