ALTER TABLE lines ADD COLUMN gross numeric GENERATED ALWAYS AS (net * (1 + rate)) STORED;
CREATE INDEX lines_gross_idx ON lines (gross);
