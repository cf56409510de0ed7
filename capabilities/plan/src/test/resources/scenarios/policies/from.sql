-- server: 18, 14
CREATE ROLE clerk;
CREATE TABLE orders (id integer PRIMARY KEY, owner text, total integer NOT NULL);
GRANT SELECT, INSERT, UPDATE ON orders TO clerk;
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY "Own only" ON orders TO clerk USING (owner = current_user);
CREATE POLICY gone ON orders AS RESTRICTIVE FOR UPDATE USING (total > 0);
COMMENT ON POLICY "Own only" ON orders IS 'each her own';
