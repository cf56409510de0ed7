ALTER TABLE orders OWNER TO lintc_app;
DO $$ BEGIN
    EXECUTE 'ALTER TABLE tags OWNER TO lintc_app';
    EXECUTE 'ALTER SCHEMA billing OWNER TO lintc_app';
END $$;
