-- Put together here so that no scanner takes them for real.
CREATE TABLE integrations (id bigint PRIMARY KEY, access_token text NOT NULL, api_key text NOT NULL, options jsonb NOT NULL, certificate text);
INSERT INTO integrations SELECT n,
    rtrim(translate(encode('{"alg":"HS256","typ":"JWT"}'::bytea, 'base64'), '+/=', '-_'), '=') || '.' || translate(encode(('{"sub":"' || 1000000000 + n || '"}')::bytea, 'base64'), '+/=', '-_') || '.' || md5(n::text),
    left(translate(encode(decode(md5('k' || n) || md5('e' || n), 'hex'), 'base64'), '+/=', 'xyz'), 40),
    jsonb_build_object('secret', 'sk_' || 'live_' || md5(n::text)),
    CASE WHEN n = 3 THEN '-----BEGIN EC PRIVATE' || ' KEY-----' END
FROM generate_series(1, 50) n;
CREATE TABLE users (id bigint PRIMARY KEY, "adminPassword" text NOT NULL);
INSERT INTO users SELECT n, 'summer' || n || '!' FROM generate_series(1, 50) n;
ANALYZE;
SELECT pg_stat_force_next_flush();
