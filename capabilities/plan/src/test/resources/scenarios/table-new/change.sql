CREATE TABLE books (
    id bigserial PRIMARY KEY, isbn text NOT NULL UNIQUE, author integer NOT NULL REFERENCES authors ON DELETE CASCADE,
    sequel bigint REFERENCES books, title text COLLATE "C" NOT NULL DEFAULT 'untitled', pages integer CHECK (pages > 0),
    words integer GENERATED ALWAYS AS (pages * 300) STORED
);
CREATE INDEX books_author_idx ON books (author);
CREATE TABLE prizes (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, book bigint REFERENCES books (id) DEFERRABLE);
ALTER TABLE authors ADD COLUMN best bigint REFERENCES books;
