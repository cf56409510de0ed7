CREATE TABLE staging_orders (id bigint PRIMARY KEY);
CREATE TABLE people (id bigint PRIMARY KEY);
DO $$ BEGIN
    FOR n IN 1..80 LOOP EXECUTE format('ALTER TABLE staging_orders ADD c%s text', n); END LOOP;
    FOR n IN 1..59 LOOP EXECUTE format('ALTER TABLE people ADD c%s text', n); END LOOP;
END $$;
