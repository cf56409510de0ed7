CREATE INDEX orders_code_idx ON orders USING hash (code);
DO $$ BEGIN EXECUTE 'CREATE TABLE visits (page text); CREATE INDEX visits_page_idx ON visits USING hash (page)'; END $$;
