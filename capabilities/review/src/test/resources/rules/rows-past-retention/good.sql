-- Kept as promised, but for a placeholder and what tonight's run will remove.
CREATE TABLE visits (id bigint PRIMARY KEY, created_at timestamptz NOT NULL);
INSERT INTO visits SELECT n, timestamptz '2025-10-20' + n * interval '9 hours' FROM generate_series(1, 1000) n;
INSERT INTO visits SELECT 2000 + n, '1970-01-01' FROM generate_series(1, 5) n;
-- Old days in columns that say something else than when the row came in.
CREATE TABLE login_devices (id bigint PRIMARY KEY, born_on date NOT NULL, valid_from date NOT NULL, updated_at date NOT NULL);
INSERT INTO login_devices SELECT n, '1980-01-01', '2024-01-01', '2024-01-01' FROM generate_series(1, 200) n;
-- Several, and no name that tells which is meant.
CREATE TABLE login_reviews (id bigint PRIMARY KEY, approved_at timestamptz NOT NULL, closed_at timestamptz NOT NULL);
INSERT INTO login_reviews SELECT n, '2024-01-01', '2024-01-01' FROM generate_series(1, 200) n;
-- A longer time than the others have.
CREATE TABLE invoices (id bigint PRIMARY KEY, created_at timestamptz NOT NULL);
INSERT INTO invoices SELECT n, '2012-01-01' FROM generate_series(1, 200) n;
ANALYZE;
