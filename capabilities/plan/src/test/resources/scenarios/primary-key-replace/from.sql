-- server: 18, 14

CREATE TABLE accounts (id integer PRIMARY KEY, tenant integer NOT NULL DEFAULT 0, name text);
CREATE TABLE moves (id integer PRIMARY KEY, account_id integer NOT NULL REFERENCES accounts ON DELETE CASCADE, amount integer);
CREATE INDEX moves_account_idx ON moves (account_id);
