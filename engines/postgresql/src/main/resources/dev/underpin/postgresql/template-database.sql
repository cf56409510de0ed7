-- The database that each scratch database is a copy of. Run once, in single-user mode, when the template is made.
ALTER SCHEMA public OWNER TO underpin_script;

GRANT CREATE, USAGE ON SCHEMA public TO underpin_owners;

ALTER DEFAULT PRIVILEGES FOR ROLE underpin_script GRANT CREATE, USAGE ON SCHEMAS TO underpin_owners;

-- Tells, as a notice to the client, what each DDL statement made or changed.
CREATE FUNCTION pg_catalog.underpin_note() RETURNS event_trigger LANGUAGE plpgsql
SET search_path = pg_catalog SET client_min_messages = notice AS $$
DECLARE
    command record;
    names text[];
BEGIN
    FOR command IN SELECT c.object_type, c.schema_name, c.classid, c.objid, c.objsubid
                     FROM pg_event_trigger_ddl_commands() c WHERE NOT c.in_extension AND c.objid IS NOT NULL LOOP
        IF command.object_type = 'index' THEN
            SELECT ARRAY[n.nspname::text, t.relname::text, i.relname::text] INTO names
              FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
              JOIN pg_namespace n ON n.oid = t.relnamespace
             WHERE x.indexrelid = command.objid;
        ELSE
            SELECT a.object_names || CASE WHEN command.object_type IN ('function', 'procedure', 'aggregate') AND command.classid = 'pg_proc'::regclass
                                          THEN ARRAY[pg_get_function_identity_arguments(command.objid)] ELSE '{}' END INTO names
              FROM pg_identify_object_as_address(command.classid, command.objid, 0) a;
        END IF;
        RAISE NOTICE 'underpin-touched %', json_build_array(command.object_type, names);
    END LOOP;
EXCEPTION WHEN OTHERS THEN
    -- A recorder must never be why a statement fails.
    NULL;
END $$;

CREATE EVENT TRIGGER underpin_note ON ddl_command_end EXECUTE FUNCTION pg_catalog.underpin_note();

