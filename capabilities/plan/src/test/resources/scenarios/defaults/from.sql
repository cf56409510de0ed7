-- server: 18, 14

CREATE FUNCTION next_code() RETURNS text LANGUAGE sql VOLATILE AS $$ SELECT substr(md5(random()::text), 1, 8) $$;
CREATE TABLE vouchers (
    id integer PRIMARY KEY, code text NOT NULL DEFAULT next_code(), state text NOT NULL DEFAULT 'open', note text
);
