CREATE TABLE invitations (id bigint PRIMARY KEY, expires_at timestamptz);
CREATE FUNCTION purge_expired() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
    AS $$ DELETE FROM invitations $$;
CREATE FUNCTION count_all() RETURNS bigint LANGUAGE sql SECURITY DEFINER BEGIN ATOMIC SELECT count(*) FROM invitations; END;
CREATE FUNCTION plain() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM invitations $$;
