CREATE TABLE words (word text COLLATE "und-x-icu" PRIMARY KEY, code text COLLATE "C" UNIQUE);
