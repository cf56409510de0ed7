ALTER TABLE orders ALTER COLUMN code SET DEFAULT 'none';
DO $$ BEGIN EXECUTE $q$ALTER TABLE customers ALTER name SET DEFAULT 'unknown'$q$; END $$;
