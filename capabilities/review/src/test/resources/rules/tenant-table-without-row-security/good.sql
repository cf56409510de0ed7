CREATE TABLE orders (id bigint, team_id bigint, day date, PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY orders_tenant ON orders USING (team_id = 7);
CREATE TABLE orders_2026 PARTITION OF orders FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
-- belongs to its order
CREATE TABLE order_items (id bigint PRIMARY KEY, order_id bigint);
CREATE TABLE countries (code text PRIMARY KEY);
-- policies that are not switched on are another rule's
CREATE TABLE drafts (id bigint PRIMARY KEY, team_id bigint);
CREATE POLICY drafts_tenant ON drafts USING (team_id = 7);
