CREATE TABLE sessions (token text, seen_at timestamptz);
CREATE TABLE currencies (code text NOT NULL UNIQUE, name text);
CREATE TABLE rates (currency text NOT NULL, day date, UNIQUE (currency, day));
