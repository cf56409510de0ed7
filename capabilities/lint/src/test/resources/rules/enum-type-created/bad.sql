CREATE TYPE order_state AS ENUM ('open', 'paid', 'sent');
DO $$ BEGIN
    CREATE TYPE size AS ENUM ('s', 'm');
EXCEPTION WHEN duplicate_object THEN NULL;
END $$;
