INSERT INTO visits VALUES ('/', 1);
INSERT INTO readings (at, value) VALUES ('2026-02-02', 1);
