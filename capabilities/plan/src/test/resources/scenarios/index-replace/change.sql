DROP INDEX docs_owner_idx, docs_code_idx;
CREATE INDEX docs_owner_idx ON docs (owner, id DESC);
CREATE UNIQUE INDEX docs_code_idx ON docs (owner, code);
ALTER INDEX docs_title_idx SET (fillfactor = 60);
ALTER INDEX docs_pkey SET (fillfactor = 90);
