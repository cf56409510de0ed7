CREATE TABLE taggings (tag_id bigint NOT NULL, taggable_type text NOT NULL, taggable_id bigint NOT NULL, PRIMARY KEY (tag_id, taggable_type, taggable_id));
INSERT INTO taggings SELECT n, CASE WHEN n % 3 = 0 THEN 'Order' ELSE 'Customer' END, n FROM generate_series(1, 1000) n;
CREATE TYPE kind AS ENUM ('post', 'photo');
CREATE TABLE comments (id bigint PRIMARY KEY, "subjectType" kind, "subjectId" uuid);
ANALYZE;
SELECT pg_stat_force_next_flush();
