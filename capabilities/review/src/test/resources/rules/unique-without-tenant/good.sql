CREATE TABLE teams (id bigint PRIMARY KEY);
CREATE TABLE users (id bigint PRIMARY KEY, team_id bigint NOT NULL, email text UNIQUE, public_id uuid UNIQUE, token_hash text UNIQUE, stripe_customer_id text UNIQUE, serial text UNIQUE DEFAULT md5(random()::text));
CREATE TABLE orders (id bigint PRIMARY KEY, team_id bigint NOT NULL REFERENCES teams, number text, UNIQUE (team_id, number));
-- unique within its order
CREATE TABLE order_items (id bigint PRIMARY KEY, team_id bigint NOT NULL, order_id bigint REFERENCES orders, line_no integer, UNIQUE (order_id, line_no));
-- others refer to it
CREATE TABLE currencies (id bigint PRIMARY KEY, team_id bigint, code text UNIQUE);
CREATE TABLE prices (id bigint PRIMARY KEY, currency text REFERENCES currencies (code));
CREATE TABLE plans (id bigint PRIMARY KEY, code text UNIQUE);
