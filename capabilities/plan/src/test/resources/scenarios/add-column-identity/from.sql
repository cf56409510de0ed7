-- server: 18, 14

CREATE TABLE entries (account text NOT NULL, amount integer NOT NULL);
CREATE INDEX entries_account_idx ON entries (account);
