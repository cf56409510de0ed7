INSERT INTO samples (code) SELECT 'n' || count(*) FROM samples ON CONFLICT (code) DO NOTHING;
UPDATE samples SET value = 4 WHERE code = 'c6';
