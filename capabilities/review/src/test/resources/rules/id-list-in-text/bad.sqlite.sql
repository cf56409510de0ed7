CREATE TABLE campaigns (id INTEGER PRIMARY KEY, customer_ids TEXT NOT NULL);
INSERT INTO campaigns WITH RECURSIVE n (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM n WHERE n < 200) SELECT n, '[' || n || ', ' || (n + 1) || ']' FROM n;
