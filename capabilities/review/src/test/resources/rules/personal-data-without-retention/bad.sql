CREATE TABLE newsletter_readers (id bigint PRIMARY KEY, email text NOT NULL);
INSERT INTO newsletter_readers SELECT n, 'person' || n || '@mail.example' FROM generate_series(1, 200) n;
CREATE TABLE applications (id bigint PRIMARY KEY, letter text);
COMMENT ON COLUMN applications.letter IS 'What the applicant wrote (personal data)';
ANALYZE;
SELECT pg_stat_force_next_flush();
