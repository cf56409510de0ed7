INSERT INTO loans SELECT max(id) + 1, '2026-02-02', NULL, 0 FROM loans;
