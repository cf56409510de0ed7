-- server: 18, 14

-- keep: 0
CREATE TABLE orders (id integer PRIMARY KEY, channel text NOT NULL, total integer NOT NULL);
CREATE INDEX orders_channel_idx ON orders (channel);
CREATE INDEX orders_channel_total_idx ON orders (channel, total);
CREATE INDEX orders_web_idx ON orders (total) WHERE channel = 'web';
