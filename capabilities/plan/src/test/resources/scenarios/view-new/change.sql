CREATE VIEW large AS SELECT id, total FROM orders WHERE total > 10;
CREATE VIEW largest AS SELECT max(total) AS total FROM large;
COMMENT ON VIEW largest IS 'for the board';
COMMENT ON COLUMN large.total IS 'in cents';
