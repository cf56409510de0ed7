-- underpin:allow index-built-under-lock
CREATE INDEX orders_code_idx ON orders (code);
