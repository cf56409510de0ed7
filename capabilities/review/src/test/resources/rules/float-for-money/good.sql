CREATE TABLE products (
    id bigint PRIMARY KEY,
    price numeric(14, 2),
    price_cents bigint,
    latitude double precision,
    price_elasticity double precision,
    predicted_price real,
    amount_ml double precision,
    discount_rate real,
    white_balance real,
    duration double precision
);
-- Totals, but not of money.
CREATE TABLE polls (id bigint PRIMARY KEY, total double precision, due double precision);
CREATE TABLE orders (id bigint PRIMARY KEY, total_weight real, total_items real, total_orders real, total_score real, total numeric(12, 2));
CREATE TABLE order_stats (id bigint PRIMARY KEY, day date, total double precision);
CREATE TABLE machines (id bigint PRIMARY KEY, price numeric(12, 2), total_hours real, sum_of_checks real);
