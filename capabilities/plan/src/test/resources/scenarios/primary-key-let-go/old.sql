INSERT INTO samples (code) SELECT 'o' || count(*) FROM samples;
UPDATE samples SET value = 3 WHERE id = 5;
