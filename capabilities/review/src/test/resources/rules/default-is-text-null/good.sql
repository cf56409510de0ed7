CREATE TABLE users (
    id bigint PRIMARY KEY,
    nickname text DEFAULT NULL,
    state text NOT NULL DEFAULT 'none',
    token text NOT NULL DEFAULT gen_random_uuid()::text,
    payload jsonb DEFAULT 'null',
    created_at timestamptz DEFAULT 'now()'
);
