CREATE DOMAIN colour AS text CHECK (VALUE IN ('red', 'green'));
CREATE TYPE mood AS ENUM ('good', 'bad');
CREATE TABLE kinds (code text PRIMARY KEY);
INSERT INTO kinds VALUES ('a'), ('b'), ('c');
CREATE TABLE orders (
    id bigint PRIMARY KEY,
    kind text NOT NULL REFERENCES kinds,
    status text NOT NULL CHECK (status IN ('new', 'paid')),
    paint colour NOT NULL,
    mood mood NOT NULL,
    city text NOT NULL,
    language text NOT NULL,
    country text NOT NULL,
    agent_version text NOT NULL,
    assignee text NOT NULL,
    phase text NOT NULL,
    urgent text NOT NULL,
    remark text NOT NULL,
    number text NOT NULL);
-- Open lists; people; a label seen once; yes and no; free text; too many.
INSERT INTO orders SELECT n, (ARRAY['a', 'b', 'c'])[1 + n % 3], (ARRAY['new', 'paid'])[1 + n % 2], (ARRAY['red', 'green'])[1 + n % 2], (ARRAY['good', 'bad'])[1 + n % 2]::mood,
    (ARRAY['berlin', 'paris', 'rome'])[1 + n % 3], (ARRAY['german', 'french'])[1 + n % 2], (ARRAY['DE', 'FR', 'IT'])[1 + n % 3], (ARRAY['v1', 'v2'])[1 + n % 2], (ARRAY['Ada L', 'Alan T'])[1 + n % 2],
    CASE n WHEN 7 THEN 'stalled' ELSE (ARRAY['first', 'second'])[1 + n % 2] END, (ARRAY['y', 'n'])[1 + n % 2], (ARRAY['call back, please', 'thanks'])[1 + n % 2], 'n' || n FROM generate_series(1, 3000) n;
-- Few rows.
CREATE TABLE drafts (id bigint PRIMARY KEY, status text NOT NULL);
INSERT INTO drafts SELECT n, (ARRAY['new', 'paid'])[1 + n % 2] FROM generate_series(1, 500) n;
ANALYZE;
