-- server: 18, 14

CREATE TABLE lines (
    id integer PRIMARY KEY, net integer NOT NULL, gross integer GENERATED ALWAYS AS (net * 2) STORED,
    tax integer GENERATED ALWAYS AS (net / 5) STORED
);
CREATE INDEX lines_gross_idx ON lines (gross);
