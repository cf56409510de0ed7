-- Rows that have to meet what no column can meet by itself, and forms that pseudonyms do not have.
CREATE TABLE staff (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    boss_id integer REFERENCES staff,
    code text NOT NULL UNIQUE CHECK (code ~ '^[A-Z]{2}-[0-9]{4}$'),
    mail text NOT NULL CHECK (mail LIKE '%@example.org')
);
CREATE TABLE job (
    id bigint PRIMARY KEY,
    tenant integer NOT NULL,
    number integer NOT NULL CHECK (number BETWEEN 100 AND 9999),
    staff_id integer NOT NULL REFERENCES staff,
    state text NOT NULL CHECK (state IN ('open', 'done', 'gone')),
    starts date NOT NULL,
    ends date,
    share numeric(4, 3) NOT NULL CHECK (share > 0 AND share <= 1),
    UNIQUE (tenant, number),
    UNIQUE (id, tenant),
    CHECK (ends IS NULL OR ends >= starts),
    CHECK (state <> 'done' OR ends IS NOT NULL)
);
CREATE TABLE task (
    job_id bigint NOT NULL,
    tenant integer NOT NULL,
    line smallint NOT NULL,
    from_state text NOT NULL,
    to_state text NOT NULL,
    PRIMARY KEY (job_id, line),
    FOREIGN KEY (job_id, tenant) REFERENCES job (id, tenant),
    CHECK (from_state <> to_state)
);
INSERT INTO staff (boss_id, code, mail)
    SELECT CASE WHEN i > 3 THEN 1 + (i * i) % least(i - 1, 40) END, chr(65 + i % 7) || chr(65 + i % 11) || '-' || lpad((i * 7)::text, 4, '0'),
           'person' || i || '@example.org' FROM generate_series(1, 300) i;
INSERT INTO job
    SELECT i, i % 23, 100 + i / 23, 1 + (i * i) % 250, CASE i % 4 WHEN 0 THEN 'open' WHEN 1 THEN 'gone' ELSE 'done' END,
           date '2026-01-01' + i / 10, CASE WHEN i % 4 = 0 THEN NULL ELSE date '2026-01-01' + i / 10 + i % 9 END, (1 + i % 1000) / 1000.0
      FROM generate_series(1, 4000) i;
INSERT INTO task
    SELECT i, i % 23, l, (ARRAY['a', 'b', 'c'])[1 + (i + l) % 3], (ARRAY['b', 'c', 'd'])[1 + (i + l) % 3]
      FROM generate_series(1, 4000) i, generate_series(1, 1 + i % 3) l;
