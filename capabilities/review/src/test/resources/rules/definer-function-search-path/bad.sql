CREATE SCHEMA app;
CREATE TABLE invitations (id bigint PRIMARY KEY, expires_at timestamptz);
CREATE FUNCTION purge_expired(older_than interval DEFAULT '1 day', dry boolean DEFAULT false) RETURNS void LANGUAGE sql SECURITY DEFINER
    AS $$ DELETE FROM invitations WHERE expires_at < now() - older_than AND NOT dry $$;
CREATE PROCEDURE app.tidy() LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN DELETE FROM invitations; END $$;
REVOKE EXECUTE ON PROCEDURE app.tidy() FROM PUBLIC;
