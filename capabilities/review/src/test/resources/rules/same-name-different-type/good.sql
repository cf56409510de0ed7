CREATE TABLE sizes (id bigint PRIMARY KEY);
CREATE TABLE colours (id text PRIMARY KEY);
CREATE TABLE shirts (id bigint PRIMARY KEY, kind_id bigint REFERENCES sizes, status text, code text, amount numeric);
-- each refers to another table
CREATE TABLE paints (id uuid PRIMARY KEY, kind_id text REFERENCES colours, status integer, code integer, amount bigint);
-- a pair says by itself what it refers to
CREATE TABLE notes (id bigint PRIMARY KEY, owner_type text, owner_id text);
CREATE TABLE pets (id bigint PRIMARY KEY, owner_id bigint);
CREATE TABLE cars (id bigint PRIMARY KEY, owner_id bigint);
-- narrower, and one kind of text or another
CREATE TABLE a (id bigint PRIMARY KEY, run_id bigint, unit_code text);
CREATE TABLE b (id bigint PRIMARY KEY, run_id integer, unit_code varchar(3));
-- no majority
CREATE TABLE c (id bigint PRIMARY KEY, session_id uuid);
CREATE TABLE d (id bigint PRIMARY KEY, session_id text);
