INSERT INTO versions (package_id, num) VALUES (1, gen_random_uuid()::text); UPDATE versions SET package_id = 2 WHERE id = 3; SELECT package_id FROM versions WHERE id = 1
