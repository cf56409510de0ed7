-- server: 18, 14

CREATE TABLE stays (
    id integer PRIMARY KEY, nights daterange NOT NULL, room circle,
    CONSTRAINT stays_excl EXCLUDE USING gist (nights WITH &&)
);
