ALTER TYPE mood RENAME VALUE 'sad' TO 'unhappy';
DO $$ BEGIN ALTER TYPE size RENAME VALUE 's' TO 'small'; ALTER TYPE size RENAME VALUE 'l' TO 'large'; END $$;
