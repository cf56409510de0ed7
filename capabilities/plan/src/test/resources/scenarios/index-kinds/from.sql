-- server: 18, 14

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE TABLE docs (id integer PRIMARY KEY, title text, body text, tags text[], data jsonb, state text NOT NULL DEFAULT 'live');
