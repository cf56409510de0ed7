CREATE POLICY own ON orders USING (code = current_user);
CREATE POLICY service ON orders TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY narrow ON orders AS RESTRICTIVE USING (true);
CREATE POLICY checked ON orders FOR UPDATE USING (true) WITH CHECK (code = current_user);
