DROP POLICY "Own only" ON orders;
CREATE POLICY "Own only" ON orders TO clerk USING (owner = current_user) WITH CHECK (total >= 0);
COMMENT ON POLICY "Own only" ON orders IS 'each her own';
DROP POLICY gone ON orders;
CREATE POLICY small ON orders AS RESTRICTIVE FOR SELECT TO clerk, PUBLIC USING (total < 1000000);
COMMENT ON POLICY small ON orders IS 'not the large ones';
ALTER TABLE orders FORCE ROW LEVEL SECURITY;
