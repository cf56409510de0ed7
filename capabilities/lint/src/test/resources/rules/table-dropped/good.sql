CREATE TABLE import (line text);
DROP TABLE import;
-- The new table takes the place of the old one.
CREATE TABLE orders_new (LIKE orders INCLUDING ALL);
DROP TABLE orders;
ALTER TABLE orders_new RENAME TO orders;
ALTER TABLE readings DETACH PARTITION readings_2023;
ALTER TABLE customers RENAME TO customers_dropped;
