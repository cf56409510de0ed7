CREATE TABLE numbers (a integer, b integer NOT NULL, c integer);
CREATE INDEX numbers_a_b ON numbers (a, b);
