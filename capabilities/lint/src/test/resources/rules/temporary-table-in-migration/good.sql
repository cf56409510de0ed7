CREATE TEMPORARY TABLE double_codes ON COMMIT DROP AS SELECT code FROM orders GROUP BY code HAVING count(*) > 1;
CREATE TEMP TABLE moved (id bigint PRIMARY KEY);
DROP TABLE moved;
CREATE TABLE temporary_codes (id bigint PRIMARY KEY);
