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
