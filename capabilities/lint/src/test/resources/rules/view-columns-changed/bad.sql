DROP VIEW open_orders;
CREATE VIEW open_orders AS SELECT id, code AS label, total::text AS total FROM orders WHERE state = 'open';
ALTER VIEW names RENAME COLUMN name TO full_name;
DO $$ BEGIN
    DROP VIEW closed_orders;
    CREATE VIEW closed_orders AS SELECT id FROM orders WHERE state = 'closed';
END $$;
