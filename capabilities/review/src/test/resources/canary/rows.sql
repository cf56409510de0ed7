-- Every value of a person, and every secret, has the word zyxquist or a number with 7391 in it: neither may come out.
CREATE TABLE people (
    id bigint PRIMARY KEY,
    first_name text NOT NULL,
    email text NOT NULL,
    phone text NOT NULL,
    account text NOT NULL,
    card text NOT NULL,
    password text NOT NULL,
    api_key text NOT NULL,
    notes text,
    profile jsonb NOT NULL,
    born text NOT NULL,
    salary_amount text NOT NULL,
    assignee text NOT NULL,
    created_by text NOT NULL,
    gender char(1) NOT NULL,
    nickname text,
    friend_ids text NOT NULL);
INSERT INTO people SELECT n,
    'Zyxquist' || n % 5, 'zyxquist' || n || '@zyxquist.example', '+49 7391 ' || 100000 + n,
    (ARRAY['DE89370400440532013000', 'GB82WEST12345698765432', 'ES9121000418450200051332', 'NL91ABNA0417164300'])[1 + n % 4],
    (ARRAY['4111111111111111', '4012888888881881', '5555555555554444', '5105105105105100'])[1 + n % 4],
    'zyxquist' || n || '!', 'zyxquistA7391b' || md5(n::text) || 'Q',
    CASE WHEN n % 3 = 0 THEN 'Zyxquist asks for a call at +49 7391 ' || 100000 + n || ' or zyxquist' || n || '@zyxquist.example' WHEN n % 3 = 1 THEN '' END,
    jsonb_build_object('mail', 'zyxquist' || n || '@zyxquist.example', 'key', 'sk_' || 'live_zyxquist7391' || md5(n::text)),
    CASE WHEN n % 100 = 0 THEN 'zyxquist' ELSE to_char(date '1973-09-01' + n::integer, 'YYYY-MM-DD') END,
    CASE WHEN n % 100 = 0 THEN 'zyxquist' ELSE (7391000 + n)::text END,
    (ARRAY['zyxquist', 'zyxquista', 'zyxquisto'])[1 + n % 3], (ARRAY['zyxquist', 'zyxquista'])[1 + n % 2],
    (ARRAY['m', 'f'])[1 + n % 2], CASE WHEN n % 2 = 0 THEN ' zyxquist ' ELSE 'N/A' END,
    '7391' || n || ',7391' || n + 1 || ',7391' || n + 2
FROM generate_series(1, 3000) n;
-- Orphans, with their numbers.
CREATE TABLE visits (id bigint PRIMARY KEY, people_id bigint NOT NULL, person_name text NOT NULL);
CREATE INDEX ON visits (person_name);
INSERT INTO visits SELECT n, CASE WHEN n % 100 = 0 THEN 7391000 + n ELSE 1 + n % 3000 END, CASE WHEN n % 50 = 0 THEN 'zyxquista' ELSE 'zyxquist' END FROM generate_series(1, 100000) n;
VACUUM ANALYZE;
SET enable_seqscan = off;
SELECT min(id) FROM visits WHERE person_name = 'zyxquista';
SELECT pg_stat_force_next_flush();
