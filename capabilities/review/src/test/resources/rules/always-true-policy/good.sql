CREATE TABLE countries (code text PRIMARY KEY);
ALTER TABLE countries ENABLE ROW LEVEL SECURITY;
-- open for reading, and nobody's
CREATE POLICY countries_read ON countries FOR SELECT USING (true);
CREATE TABLE messages (id bigint PRIMARY KEY, team_id bigint, body text);
ALTER TABLE messages ENABLE ROW LEVEL SECURITY;
CREATE POLICY messages_team ON messages USING (team_id = 7);
-- a role that may see everything, by name
CREATE POLICY messages_support ON messages TO support USING (true);
CREATE TABLE notes (id bigint PRIMARY KEY, team_id bigint);
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
-- something must be permitted before it can be narrowed
CREATE POLICY notes_all ON notes USING (true);
CREATE POLICY notes_team ON notes AS RESTRICTIVE USING (team_id = 7);
