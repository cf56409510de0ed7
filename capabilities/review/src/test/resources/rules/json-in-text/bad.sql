CREATE TABLE sent_mails (id bigint PRIMARY KEY, template_data text NOT NULL, answer text DEFAULT '{}', long_payload text NOT NULL);
INSERT INTO sent_mails SELECT n, json_build_object('order', n, 'lines', json_build_array('a', NULL, 1.5e3, true))::text, CASE WHEN n % 40 = 0 THEN 'timeout' ELSE '["ok", {"code": 200}]' END,
    json_build_object('text', repeat('lorem "ipsum" ', 60), 'n', n)::text FROM generate_series(1, 400) n;
ANALYZE;
SELECT pg_stat_force_next_flush();
