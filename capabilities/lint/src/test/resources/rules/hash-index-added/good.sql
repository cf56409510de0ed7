CREATE INDEX orders_code_idx ON orders (code);
CREATE INDEX orders_hash ON orders (hashtext(code));
