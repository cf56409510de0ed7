CREATE TABLE products (id INTEGER PRIMARY KEY, price_cents INTEGER NOT NULL, price_ratio REAL);
