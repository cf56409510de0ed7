-- What every scratch server has beside its databases. Run once, in single-user mode, when the template is made.
CREATE ROLE underpin_script LOGIN CREATEROLE PASSWORD '${password}';

-- Whoever owns things on scratch is made a member, so that ALTER ... OWNER TO works as it does for a superuser.
CREATE ROLE underpin_owners;

-- Plans queries on twins: sees every table and may do nothing else.
CREATE ROLE underpin_planner LOGIN BYPASSRLS PASSWORD '${password}';

GRANT pg_read_all_data, pg_write_all_data TO underpin_planner;

CREATE DATABASE underpin_template OWNER underpin_script;

