CREATE TABLE accounts (id bigint PRIMARY KEY, email text NOT NULL, phone1 text);
INSERT INTO accounts SELECT n, 'person' || n || '@mail.example', CASE WHEN n % 2 = 0 THEN '+49 30 ' || 1000000 + n END FROM generate_series(1, 200) n;
-- In remarks, in a document, in a column that is called something else.
CREATE TABLE returns (id bigint PRIMARY KEY, remarks text, payload jsonb NOT NULL, key_1 text NOT NULL);
INSERT INTO returns SELECT n, CASE WHEN n % 3 = 0 THEN 'Please answer to person' || n || '@mail.example or call +44 20 7946 ' || 1000 + n WHEN n % 3 = 1 THEN 'Arrived broken' END,
    jsonb_build_object('kind', 'refund', 'account', (ARRAY['GB82 WEST 1234 5698 7654 32', 'DE89370400440532013000', 'none'])[1 + n % 3]), 'person' || n || '@mail.example' FROM generate_series(1, 300) n;
CREATE TABLE payments (id bigint PRIMARY KEY, card text NOT NULL, note text);
INSERT INTO payments SELECT n, (ARRAY['4111111111111111', '4012888888881881', '5555555555554444', '5105105105105100', '378282246310005'])[1 + n % 5],
    CASE WHEN n % 50 = 0 THEN 'by phone: 4111 1111 1111 1111, name on the card as usual' END FROM generate_series(1, 300) n;
ANALYZE;
SELECT pg_stat_force_next_flush();
