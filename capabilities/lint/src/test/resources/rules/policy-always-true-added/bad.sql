CREATE POLICY everybody ON orders USING (true);
CREATE POLICY readers ON customers FOR SELECT USING (true);
CREATE TABLE notes (id bigint PRIMARY KEY, body text);
DO $$ BEGIN EXECUTE 'CREATE POLICY writers ON notes FOR INSERT WITH CHECK (true)'; END $$;
