CREATE TABLE users (id bigint PRIMARY KEY, password text NOT NULL, password_hash text NOT NULL, old_password text, reset_token_digest text NOT NULL, password_hint text, temporary_password text NOT NULL);
INSERT INTO users SELECT n, '$2b$12$' || md5(n::text) || left(md5('x' || n), 21), '$argon2id$v=19$m=65536,t=3,p=4$' || md5(n::text) || '$' || md5('h' || n), md5(n::text), encode(sha256(n::text::bytea), 'hex'), 'the usual ' || n, '!' FROM generate_series(1, 100) n;
-- Hashed, encrypted, public, or no secret at all.
CREATE TABLE api_keys (id bigint PRIMARY KEY, api_key text NOT NULL, key_prefix text NOT NULL, client_secret text NOT NULL, public_key text NOT NULL, page_token text NOT NULL, signing_secret text NOT NULL, session text NOT NULL);
INSERT INTO api_keys SELECT n, encode(sha256(n::text::bytea), 'hex'), left(md5(n::text), 8), 'vault:v1:' || md5(n::text) || 'Az', '-----BEGIN PUBLIC KEY-----', md5(n::text) || 'Zz', 'not set yet', md5(n::text)::uuid::text FROM generate_series(1, 100) n;
ANALYZE;
