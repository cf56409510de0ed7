CREATE COLLATION german (provider = icu, locale = 'de');
CREATE DOMAIN tenant_key AS bigint;
CREATE TABLE tenants (id tenant_key PRIMARY KEY);
CREATE TABLE payouts (id bigint PRIMARY KEY, code text UNIQUE, weight numeric UNIQUE);
CREATE TABLE payments (
    id bigint PRIMARY KEY,
    tenant_id integer REFERENCES tenants,
    payout_id integer REFERENCES payouts,
    payout_code text COLLATE german REFERENCES payouts (code),
    weight integer REFERENCES payouts (weight)
);
INSERT INTO tenants VALUES (1);
INSERT INTO payments SELECT n, 1 FROM generate_series(1, 2000) n;
ANALYZE;
SELECT pg_stat_force_next_flush();
