ALTER TABLE orders ADD COLUMN customer bigint REFERENCES customers;
ALTER TABLE orders ADD COLUMN note text NOT NULL DEFAULT '';
ALTER TABLE orders ADD COLUMN score integer;
ALTER TABLE orders ADD CONSTRAINT score_positive CHECK (score > 0) NOT VALID;
CREATE TABLE refunds (id bigint PRIMARY KEY);
ALTER TABLE refunds ADD COLUMN code text UNIQUE;
