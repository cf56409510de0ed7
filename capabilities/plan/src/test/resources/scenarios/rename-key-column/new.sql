INSERT INTO versions (crate_id, num) VALUES (2, gen_random_uuid()::text); UPDATE versions SET crate_id = 3 WHERE id = 4; SELECT crate_id FROM versions WHERE id = 1
