ALTER TABLE orders SET ACCESS METHOD heap;
CREATE TABLE fresh (id integer);
ALTER TABLE fresh SET ACCESS METHOD columnar;
