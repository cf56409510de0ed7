CREATE INDEX docs_title_idx ON docs (lower(title) text_pattern_ops DESC NULLS LAST) INCLUDE (state);
CREATE INDEX docs_live_idx ON docs (title) WHERE state = 'live';
CREATE INDEX docs_tags_idx ON docs USING gin (tags);
CREATE INDEX docs_data_idx ON docs USING gin (data jsonb_path_ops) WITH (fastupdate = off);
CREATE INDEX docs_id_brin_idx ON docs USING brin (id);
CREATE UNIQUE INDEX docs_live_title_key ON docs (lower(title)) WHERE state = 'live';
CREATE INDEX "docs where ""state"" USING nothing" ON docs (state, (title || ' USING ' || state));
