GRANT ALL ON orders, customers TO lintc_app;
CREATE TABLE fresh (id bigint PRIMARY KEY);
DO $$ BEGIN EXECUTE 'GRANT ALL PRIVILEGES ON fresh TO lintc_app'; END $$;
