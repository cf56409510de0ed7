-- Orders are looked up by their code.
ALTER TABLE orders ADD COLUMN note text;

CREATE INDEX orders_code_idx ON orders (code); -- why not

-- and a table
CREATE TABLE notes (id bigint PRIMARY KEY);
