-- char(n), which the engine pads; prose; several lines; twice in a thousand; a blank that is the value.
CREATE TABLE customers (id bigint PRIMARY KEY, code char(20) NOT NULL, remarks text, address text, city text, separator text NOT NULL);
INSERT INTO customers SELECT n, 'C' || n, 'As agreed. ', CASE WHEN n % 3 = 0 THEN E'Main Street 1\nBerlin ' ELSE 'Main Street 2 ' END, CASE WHEN n IN (7, 8) THEN 'Rome ' ELSE 'Rome' END, ' ' FROM generate_series(1, 1000) n;
ANALYZE;
