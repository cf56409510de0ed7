-- Twelve indexes such as an advisor would propose.
CREATE INDEX ON orders (sales_channel, net_total);
CREATE INDEX ON orders (placed_at DESC) INCLUDE (customer_id, net_total);
CREATE INDEX ON orders (team_id, status) WHERE status = 'confirmed';
CREATE INDEX ON orders USING brin (created_at);
CREATE INDEX ON order_items (product_id, order_id) INCLUDE (line_total);
CREATE INDEX ON products (unit);
CREATE INDEX ON events (user_id, occurred_at);
CREATE INDEX ON events USING hash (session_id);
CREATE INDEX ON events USING gin (properties);
CREATE INDEX ON invoices (team_id, issued_on DESC);
CREATE INDEX ON notifications (user_id, created_at DESC);
CREATE INDEX ON tickets (lower(subject)) WHERE solved_at IS NULL;
