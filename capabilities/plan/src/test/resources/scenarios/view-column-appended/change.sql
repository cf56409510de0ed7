CREATE OR REPLACE VIEW listed AS SELECT id, total, note FROM orders;
CREATE OR REPLACE VIEW summed AS SELECT sum(total) AS total, count(note) AS notes FROM listed;
COMMENT ON COLUMN listed.note IS 'by the customer';
