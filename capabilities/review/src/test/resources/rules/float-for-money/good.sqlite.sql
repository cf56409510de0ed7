CREATE TABLE products (id INTEGER PRIMARY KEY, price_cents INTEGER NOT NULL, price_ratio REAL);
CREATE TABLE invoice_lines (id INTEGER PRIMARY KEY, line_total INTEGER NOT NULL, total_weight REAL);
