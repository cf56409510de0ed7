CREATE TABLE products (id bigint PRIMARY KEY);
CREATE TABLE categories (id bigint PRIMARY KEY);
CREATE TABLE product_categories (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    product_id bigint NOT NULL REFERENCES products,
    category_id bigint NOT NULL REFERENCES categories,
    position integer,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE followings (
    follower_id bigint NOT NULL REFERENCES users,
    followed_id bigint NOT NULL REFERENCES users
);
