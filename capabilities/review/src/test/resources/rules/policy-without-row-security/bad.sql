CREATE TABLE invoice_lines (id bigint PRIMARY KEY, owner text);
CREATE POLICY lines_owner ON invoice_lines USING (owner = current_user);
CREATE POLICY lines_insert ON invoice_lines FOR INSERT WITH CHECK (owner = current_user);
GRANT SELECT ON invoice_lines TO app;
CREATE TABLE drafts (id bigint PRIMARY KEY, owner text);
ALTER TABLE drafts FORCE ROW LEVEL SECURITY;
CREATE POLICY drafts_owner ON drafts USING (owner = current_user);
SELECT pg_stat_force_next_flush();
