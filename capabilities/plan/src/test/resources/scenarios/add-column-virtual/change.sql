ALTER TABLE lines ADD COLUMN gross numeric GENERATED ALWAYS AS (net * (1 + rate)) VIRTUAL;
