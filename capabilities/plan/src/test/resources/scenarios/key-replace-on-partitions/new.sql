INSERT INTO readings SELECT max(id) + 1, '2026-03-03', 7 FROM readings;
