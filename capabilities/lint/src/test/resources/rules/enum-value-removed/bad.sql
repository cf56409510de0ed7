ALTER TYPE mood RENAME TO mood_old;
CREATE TYPE mood AS ENUM ('glad', 'sad');
ALTER TABLE diary ALTER COLUMN mood TYPE mood USING mood::text::mood;
DROP TYPE mood_old;
DO $$ BEGIN
    CREATE TYPE size_new AS ENUM ('m');
    DROP TYPE size;
    ALTER TYPE size_new RENAME TO size;
END $$;
