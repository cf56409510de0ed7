-- server: 18, 14

CREATE TABLE calls (id integer PRIMARY KEY, began timestamp NOT NULL DEFAULT now(), ended timestamp(0), data json, fee numeric(8, 2));
CREATE INDEX calls_began_idx ON calls (began DESC) WHERE ended IS NULL;
