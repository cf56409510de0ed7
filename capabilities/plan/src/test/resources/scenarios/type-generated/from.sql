-- server: 18, 14

CREATE TABLE lines (id integer PRIMARY KEY, net integer NOT NULL, gross integer GENERATED ALWAYS AS (net * 2) STORED);
