-- server: 18, 14

CREATE TABLE regions (code text PRIMARY KEY, name text);
CREATE TABLE shops (id integer PRIMARY KEY, region text NOT NULL REFERENCES regions);
