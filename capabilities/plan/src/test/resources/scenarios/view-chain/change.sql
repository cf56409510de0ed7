DROP VIEW "Second" CASCADE;
CREATE VIEW "Second" AS SELECT id, total::bigint * 2 AS twice FROM first;
CREATE VIEW third AS SELECT id, twice FROM "Second";
CREATE MATERIALIZED VIEW kept AS SELECT id, twice FROM third;
CREATE UNIQUE INDEX kept_id ON kept (id);
COMMENT ON VIEW third IS 'on top';
COMMENT ON COLUMN third.twice IS 'two times';
COMMENT ON INDEX kept_id IS 'to refresh beside readers';
GRANT SELECT (id) ON third TO PUBLIC;
