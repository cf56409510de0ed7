CREATE TABLE import (line text);
DROP TABLE import;
CREATE TABLE import (line text, number bigint);
DROP TABLE orders;
-- Writers wait until the copy has taken its place.
SET LOCAL lock_timeout = '2s';
LOCK TABLE customers IN SHARE ROW EXCLUSIVE MODE;
CREATE TABLE customers_new (LIKE customers INCLUDING ALL);
INSERT INTO customers_new SELECT * FROM customers;
DROP TABLE customers;
ALTER TABLE customers_new RENAME TO customers;
