CREATE TABLE exports (id bigint PRIMARY KEY, owner text);
ALTER TABLE exports ENABLE ROW LEVEL SECURITY;
CREATE POLICY exports_owner ON exports USING (owner = current_user);
GRANT SELECT ON exports TO app;
-- closed on purpose: nobody holds a grant
CREATE TABLE secrets (id bigint PRIMARY KEY);
ALTER TABLE secrets ENABLE ROW LEVEL SECURITY;
