CREATE OR REPLACE FUNCTION next_code(start integer) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN 'c-' || start + (random() * 1000000)::integer; END $$;
CREATE OR REPLACE FUNCTION is_code(code text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT code LIKE 'c%' AND code <> 'c' $$;
CREATE OR REPLACE FUNCTION folded(code text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lower(btrim(code)) $$;
CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.touched := coalesce(NEW.touched, 0) + 1; RETURN NEW; END $$;
