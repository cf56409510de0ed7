CREATE TABLE people (id INTEGER PRIMARY KEY, email TEXT, remarks TEXT);
INSERT INTO people WITH RECURSIVE n (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM n WHERE n < 100) SELECT n, 'person' || n || '@mail.example', CASE WHEN n % 4 = 0 THEN 'or call +44 20 7946 ' || (1000 + n) END FROM n;
