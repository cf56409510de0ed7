-- server: 18, 14
CREATE TYPE "Mood" AS ENUM ('calm', 'brisk');
CREATE TABLE orders (id integer PRIMARY KEY, mood "Mood" NOT NULL DEFAULT 'calm');
