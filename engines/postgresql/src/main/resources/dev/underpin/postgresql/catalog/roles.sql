-- Roles that own something here or were granted something, directly or through membership.
WITH RECURSIVE mentioned(role) AS (
    SELECT relowner FROM pg_class UNION SELECT nspowner FROM pg_namespace UNION SELECT proowner FROM pg_proc
    UNION SELECT d.datdba FROM pg_database d WHERE d.datname = current_database()
    UNION SELECT refobjid FROM pg_shdepend s JOIN pg_database d ON d.oid = s.dbid AND d.datname = current_database() WHERE s.refclassid = 'pg_authid'::regclass
    UNION SELECT m.roleid FROM mentioned JOIN pg_auth_members m ON m.member = mentioned.role
)
SELECT r.rolname AS name, r.rolcanlogin AS login, r.rolsuper AS superuser, r.rolbypassrls AS bypasses_row_security,
       (SELECT array_agg(g.rolname::text) FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid WHERE m.member = r.oid) AS member_of
  FROM pg_roles r
 WHERE r.oid IN (SELECT role FROM mentioned) AND r.rolname !~ '^pg_'
