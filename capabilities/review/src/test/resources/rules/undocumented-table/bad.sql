CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);
COMMENT ON COLUMN orders.total IS 'With tax';
CREATE TABLE items (id bigint PRIMARY KEY);
COMMENT ON TABLE items IS 'Lines of an order';
