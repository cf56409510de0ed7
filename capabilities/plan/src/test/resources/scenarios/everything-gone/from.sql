-- server: 18
CREATE ROLE app_reader; CREATE ROLE "App Writer"; CREATE ROLE app_owner;
-- Something of everything that a catalog holds. Lines marked "since N" are run on that version and later.
CREATE SCHEMA app;
CREATE SCHEMA "Odd Schema";
COMMENT ON SCHEMA app IS 'It''s the application''s \ own';
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA app;
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TYPE app.mood AS ENUM ('calm', 'it''s', 'brisk');
ALTER TYPE app.mood ADD VALUE 'late' BEFORE 'brisk';
COMMENT ON TYPE app.mood IS 'how it feels';
CREATE DOMAIN app.positive AS integer DEFAULT 1 NOT NULL CONSTRAINT positive_check CHECK (VALUE > 0) CHECK (VALUE < 1000);
CREATE DOMAIN app.email AS text COLLATE "C" CHECK (VALUE ~ '@');
ALTER DOMAIN app.email ADD CONSTRAINT short CHECK (length(VALUE) < 200) NOT VALID;
CREATE TYPE app.point3 AS (x double precision, y double precision, label text COLLATE "C");
CREATE TYPE app.floatrange AS RANGE (subtype = float8, subtype_diff = float8mi);
CREATE TYPE "Odd Schema".span AS RANGE (subtype = integer, multirange_type_name = app."Many Spans");
CREATE COLLATION app.insensitive (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
CREATE SEQUENCE app.ticket START 100 INCREMENT 5 MINVALUE 10 MAXVALUE 100000 CACHE 7 CYCLE;
CREATE SEQUENCE app.small AS smallint;

CREATE FUNCTION app.doubled(app.positive) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 * 2';
CREATE FUNCTION app.doubled(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$ SELECT $1 || $1 $$;
CREATE PROCEDURE app.nothing(INOUT n integer) LANGUAGE plpgsql AS $$ BEGIN n := 0; END $$;
CREATE AGGREGATE app.product(double precision) (SFUNC = float8mul, STYPE = double precision, INITCOND = '1');
CREATE AGGREGATE app.nth(integer ORDER BY integer) (SFUNC = int4pl, STYPE = integer);
CREATE FUNCTION app.spans(app."Many Spans") RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE FUNCTION app.definer() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp SET work_mem = '8MB' AS $$ BEGIN END $$;
REVOKE EXECUTE ON FUNCTION app.definer() FROM PUBLIC;
COMMENT ON FUNCTION app.doubled(text) IS 'twice';
CREATE FUNCTION app.atomic(n integer) RETURNS integer BEGIN ATOMIC SELECT CASE WHEN n > 0 THEN n ELSE 0 END; END;

CREATE TABLE app.owners (
    id bigint GENERATED ALWAYS AS IDENTITY (START WITH 1000 INCREMENT BY 10) PRIMARY KEY,
    email app.email UNIQUE,
    mood app.mood DEFAULT 'calm',
    score app.positive,
    name varchar(50) COLLATE "C" NOT NULL,
    tags text[] DEFAULT '{}',
    area app.floatrange,
    place app.point3,
    price numeric(10, 2) DEFAULT 0.00 CHECK (price >= 0),
    doubled integer GENERATED ALWAYS AS (app.doubled(score)) STORED,
    seen timestamp(3) with time zone,
    data jsonb,
    photo bytea,
    CONSTRAINT "Odd Name" CHECK ((price > 0) OR (mood = 'calm')),
    CHECK (name IN ('it''s', ')', '(')),
    CHECK (price BETWEEN 0 AND 10 AND name <> '')
);
ALTER TABLE app.owners ALTER photo SET STORAGE EXTERNAL;
ALTER TABLE app.owners ALTER name SET STATISTICS 500;
ALTER TABLE app.owners ALTER email SET (n_distinct = -0.5);
ALTER TABLE app.owners ALTER data SET COMPRESSION pglz;
ALTER TABLE app.owners ADD COLUMN gone integer;
ALTER TABLE app.owners DROP COLUMN gone;
ALTER TABLE app.owners ADD COLUMN twice integer GENERATED ALWAYS AS (2 + 2) VIRTUAL; -- since 18
COMMENT ON TABLE app.owners IS 'who owns';
COMMENT ON COLUMN app.owners.email IS 'where to write';
COMMENT ON CONSTRAINT "Odd Name" ON app.owners IS 'odd';

CREATE TABLE app.things (
    id serial PRIMARY KEY,
    owner bigint NOT NULL REFERENCES app.owners ON DELETE CASCADE ON UPDATE RESTRICT DEFERRABLE INITIALLY DEFERRED,
    other bigint,
    code text,
    "Mixed Case" text,
    ticket bigint DEFAULT nextval('app.ticket'),
    during tstzrange,
    UNIQUE (owner, code) INCLUDE (other) WITH (fillfactor = 80),
    EXCLUDE USING gist (owner WITH =, during WITH &&) WHERE (owner > 0)
) WITH (fillfactor = 70, autovacuum_enabled = false, toast.autovacuum_enabled = false);
ALTER TABLE app.things ADD CONSTRAINT other_fk FOREIGN KEY (other) REFERENCES app.owners MATCH FULL ON DELETE SET NULL NOT VALID;
ALTER TABLE app.things ADD CONSTRAINT code_there CHECK (code <> '') NOT VALID;
ALTER TABLE app.things ADD CONSTRAINT nulls_once UNIQUE NULLS NOT DISTINCT (code, other); -- since 15
ALTER TABLE app.things ADD CONSTRAINT not_enforced CHECK (id > 0) NOT ENFORCED; -- since 18
ALTER TABLE app.things ADD CONSTRAINT owner_other_fk FOREIGN KEY (other) REFERENCES app.owners ON DELETE SET NULL (other); -- since 15
ALTER TABLE app.things ADD CONSTRAINT ticket_there NOT NULL ticket NOT VALID; -- since 18
CREATE INDEX things_code_idx ON app.things USING btree (code text_pattern_ops DESC NULLS LAST, lower("Mixed Case")) INCLUDE (other) WHERE other IS NOT NULL;
CREATE INDEX things_trgm_idx ON app.things USING gin (code app.gin_trgm_ops);
CREATE INDEX things_brin_idx ON app.things USING brin (ticket) WITH (pages_per_range = 32);
CREATE UNIQUE INDEX things_mixed_key ON app.things ("Mixed Case" COLLATE "C");
COMMENT ON INDEX app.things_brin_idx IS 'by age';
ALTER TABLE app.owners REPLICA IDENTITY FULL;
CREATE STATISTICS app.things_stats (ndistinct, dependencies) ON owner, code FROM app.things;

CREATE TABLE app.events (
    id bigint NOT NULL,
    at timestamptz NOT NULL,
    kind text DEFAULT 'plain',
    owner bigint REFERENCES app.owners,
    PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
CREATE INDEX events_kind_idx ON app.events (kind);
CREATE INDEX events_kind_twin ON app.events (kind);
CREATE TABLE app.events_2026 PARTITION OF app.events FOR VALUES FROM ('2026-01-01 00:00:00+00') TO ('2027-01-01 00:00:00+00');
CREATE TABLE app.events_2027 (kind text DEFAULT 'other', id bigint NOT NULL, owner bigint, at timestamptz NOT NULL) PARTITION BY LIST (kind);
CREATE TABLE app.events_2027_plain PARTITION OF app.events_2027 FOR VALUES IN ('plain', NULL);
CREATE TABLE app.events_rest PARTITION OF app.events DEFAULT;
CREATE INDEX events_owner_alone ON ONLY app.events (owner);
ALTER TABLE app.events ADD CONSTRAINT events_twice_b UNIQUE (at, owner), ADD CONSTRAINT events_twice_a UNIQUE (at, owner);
CREATE TABLE app.hashed (id integer PRIMARY KEY) PARTITION BY HASH (id);
CREATE TABLE app.hashed_0 PARTITION OF app.hashed FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE app.cut (id integer, doubled integer GENERATED ALWAYS AS (app.doubled(id)) STORED) PARTITION BY RANGE (id);
CREATE TABLE app.parent (a integer CHECK (a > 0), b text NOT NULL);
CREATE TABLE app.child (c integer) INHERITS (app.parent);
CREATE TABLE app.ring (a integer);
CREATE FUNCTION app.circle(app.ring) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
ALTER TABLE app.ring ADD CONSTRAINT circle CHECK (app.circle(ring.*) > 0);
CREATE TABLE app.beside_the_ring (a app.ring);
CREATE UNLOGGED TABLE app.cache (k text PRIMARY KEY, v bytea);
CREATE TABLE "Odd Schema"."select" ("from" integer PRIMARY KEY, "a""b" text);
CREATE TABLE app.empty ();

CREATE VIEW app.calm AS SELECT id, name FROM app.owners WHERE mood = 'calm' WITH LOCAL CHECK OPTION;
CREATE VIEW app.deeper WITH (security_barrier = true) AS SELECT c.id, count(*) AS n FROM app.calm c JOIN app.things t ON t.owner = c.id GROUP BY c.id;
ALTER VIEW app.calm SET (security_invoker = true); -- since 15
ALTER VIEW app.calm ALTER COLUMN name SET DEFAULT 'nobody';
CREATE MATERIALIZED VIEW app.totals AS SELECT owner, count(*) AS n FROM app.things GROUP BY owner WITH NO DATA;
CREATE UNIQUE INDEX totals_owner_idx ON app.totals (owner);
ALTER MATERIALIZED VIEW app.totals ALTER COLUMN n SET STATISTICS 50;
CREATE VIEW app.kinds AS SELECT 'owner' AS kind, NULL::bigint AS n UNION ALL SELECT 'thing', 1;
COMMENT ON VIEW app.deeper IS 'deeper';
CREATE FUNCTION app.rows_of(app.calm) RETURNS SETOF app.things LANGUAGE sql STABLE AS 'SELECT * FROM app.things WHERE owner = $1.id';

CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.seen := now(); RETURN NEW; END $$;
CREATE TRIGGER touch BEFORE UPDATE OF email, name ON app.owners FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION app.touch();
CREATE TRIGGER stopped AFTER INSERT ON app.owners FOR EACH STATEMENT EXECUTE FUNCTION app.touch();
ALTER TABLE app.owners DISABLE TRIGGER stopped;
CREATE TRIGGER on_events AFTER INSERT ON app.events FOR EACH ROW EXECUTE FUNCTION app.touch();
CREATE TRIGGER instead INSTEAD OF INSERT ON app.deeper FOR EACH ROW EXECUTE FUNCTION app.touch();
CREATE RULE nothing AS ON DELETE TO app.cache DO INSTEAD NOTHING;
ALTER TABLE app.cache DISABLE RULE nothing;
COMMENT ON TRIGGER touch ON app.owners IS 'touches';

ALTER TABLE app.things ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.things FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON app.things AS RESTRICTIVE FOR UPDATE TO app_reader, "App Writer" USING (owner > 0) WITH CHECK (owner > 1);
CREATE POLICY everybody ON app.things FOR SELECT USING (true);
COMMENT ON POLICY own ON app.things IS 'own only';
GRANT USAGE ON SCHEMA app TO app_reader;
GRANT SELECT ON app.owners TO app_reader WITH GRANT OPTION;
GRANT INSERT, UPDATE ON app.things TO "App Writer";
GRANT UPDATE (name, email) ON app.owners TO "App Writer";
GRANT USAGE ON SEQUENCE app.ticket TO "App Writer";
GRANT SELECT ON app.calm TO PUBLIC;
REVOKE USAGE ON TYPE app.mood FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.definer() TO app_reader;
GRANT EXECUTE ON FUNCTION app.nth(integer, integer) TO app_reader;
ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO app_reader;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES REVOKE TRUNCATE ON TABLES FROM CURRENT_USER;
ALTER TABLE app.cache OWNER TO app_owner;
ALTER FUNCTION app.doubled(text) OWNER TO app_owner;
ALTER SCHEMA "Odd Schema" OWNER TO app_owner;
CREATE PUBLICATION offered FOR TABLE app.owners, app.things WITH (publish = 'insert, update');
ALTER PUBLICATION offered OWNER TO app_owner;
CREATE PUBLICATION narrow FOR TABLE app.owners (id, name) WHERE (id > 3); -- since 15
