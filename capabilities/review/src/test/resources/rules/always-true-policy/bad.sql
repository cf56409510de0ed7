CREATE TABLE notifications (id bigint PRIMARY KEY, body text);
ALTER TABLE notifications ENABLE ROW LEVEL SECURITY;
CREATE POLICY notifications_tenant ON notifications USING (true);
CREATE TABLE messages (id bigint PRIMARY KEY, team_id bigint, body text);
ALTER TABLE messages ENABLE ROW LEVEL SECURITY;
CREATE POLICY messages_read ON messages FOR SELECT USING (1 = 1);
CREATE POLICY messages_team ON messages USING (team_id = 7);
