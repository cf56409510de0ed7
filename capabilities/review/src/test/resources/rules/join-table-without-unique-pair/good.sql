CREATE TABLE products (id bigint PRIMARY KEY);
CREATE TABLE categories (id bigint PRIMARY KEY);
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE product_categories (product_id bigint REFERENCES products, category_id bigint REFERENCES categories, PRIMARY KEY (product_id, category_id));
CREATE TABLE category_users (id bigint PRIMARY KEY, user_id bigint NOT NULL REFERENCES users, category_id bigint NOT NULL REFERENCES categories, UNIQUE (category_id, user_id));
-- happens again and again
CREATE TABLE visits (id bigint PRIMARY KEY, user_id bigint NOT NULL REFERENCES users, product_id bigint NOT NULL REFERENCES products, created_at timestamptz NOT NULL);
-- says something of its own about the pair
CREATE TABLE product_reviews (id bigint PRIMARY KEY, product_id bigint NOT NULL REFERENCES products, user_id bigint NOT NULL REFERENCES users, stars integer NOT NULL);
-- one end is optional
CREATE TABLE carts (id bigint PRIMARY KEY, user_id bigint REFERENCES users, product_id bigint NOT NULL REFERENCES products);
-- unique for those that count
CREATE TABLE product_users (id bigint PRIMARY KEY, product_id bigint NOT NULL REFERENCES products, user_id bigint NOT NULL REFERENCES users);
CREATE UNIQUE INDEX ON product_users (product_id, user_id) WHERE id > 100;
