DROP VIEW listed CASCADE;
CREATE VIEW listed AS SELECT id, total FROM orders;
CREATE VIEW summed AS SELECT sum(total) AS total FROM listed;
COMMENT ON COLUMN listed.total IS 'in cents';
GRANT SELECT ON listed TO PUBLIC;
