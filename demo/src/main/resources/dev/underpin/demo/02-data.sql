-- Rows of Larkspur, the same on every run: each value is a hash of its row number, a salt and the seed, and every time
-- counts back from 2026-11-01. No random(), no now(). Run after 01-schema.sql, in one session, as a superuser.

SET TIME ZONE 'UTC';
SET work_mem = '64MB';
SET synchronous_commit = off;
SET jit = off;

-- No triggers and no foreign key checks while loading. The rows are consistent by construction.
SET session_replication_role = replica;

-- The largest tables get these indexes back after the load: building one is faster than keeping it up to date.
CREATE TEMPORARY TABLE later AS
SELECT 'DROP INDEX ' || indexrelid::regclass AS away, pg_get_indexdef(indexrelid) AS back
FROM pg_index
WHERE indrelid IN ('events'::regclass, 'orders'::regclass, 'order_items'::regclass) AND NOT indisunique
UNION ALL
SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
       format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
FROM pg_constraint
WHERE conrelid IN ('orders'::regclass, 'order_items'::regclass) AND contype = 'u';

DO $$
DECLARE
    command text;
BEGIN
    FOR command IN SELECT away FROM later LOOP
        EXECUTE command;
    END LOOP;
END
$$;

-- A whole number from 0 to sides - 1. The seed stands here and nowhere else.
CREATE FUNCTION pg_temp.roll(row_no bigint, salt bigint, sides bigint) RETURNS bigint
    LANGUAGE sql IMMUTABLE
    AS $$ SELECT (hashint8extended(row_no, 20261101 + salt * 7919) & 9223372036854775807) % sides $$;

-- The same, with small numbers more frequent than large ones.
CREATE FUNCTION pg_temp.skewed(row_no bigint, salt bigint, sides bigint) RETURNS bigint
    LANGUAGE sql IMMUTABLE
    AS $$ SELECT pg_temp.roll(row_no, salt, sides) * pg_temp.roll(row_no, salt + 5000, sides) / sides $$;

-- One of the choices, each as likely as the next.
CREATE FUNCTION pg_temp.pick(row_no bigint, salt bigint, choices anyarray) RETURNS anyelement
    LANGUAGE sql IMMUTABLE
    AS $$ SELECT choices[1 + pg_temp.roll(row_no, salt, cardinality(choices))] $$;

-- One of the choices, the early ones more often.
CREATE FUNCTION pg_temp.pick_early(row_no bigint, salt bigint, choices anyarray) RETURNS anyelement
    LANGUAGE sql IMMUTABLE
    AS $$ SELECT choices[1 + pg_temp.skewed(row_no, salt, cardinality(choices))] $$;

-- A number of the block kept for fiction.
CREATE FUNCTION pg_temp.phone(row_no bigint, salt bigint) RETURNS text
    LANGUAGE sql STABLE
    AS $$ SELECT '+1 ' || 201 + pg_temp.roll(row_no, salt, 700)
        || ' 555 01' || lpad(pg_temp.roll(row_no, salt + 1, 100)::text, 2, '0') $$;

-- Unpadded base64 for web addresses.
CREATE FUNCTION pg_temp.base64url(bytes bytea) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$ SELECT translate(encode(bytes, 'base64'), '+/=' || chr(10), '-_') $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Reference data
-- ---------------------------------------------------------------------------------------------------------------------

INSERT INTO schema_migrations (version, name, applied_at)
SELECT to_char(applied, 'YYYYMMDDHH24MISS')::bigint,
       pg_temp.pick(i, 1, ARRAY['create', 'extend', 'index', 'clean up', 'rename in', 'relax']) || ' ' ||
       pg_temp.pick(i, 2, ARRAY['orders', 'customers', 'invoices', 'tickets', 'events', 'products', 'webhooks']),
       applied + interval '2 hours'
FROM generate_series(1, 186) i,
     LATERAL (SELECT timestamptz '2021-03-01 09:00:00+00' + i * interval '11 days'
                     + pg_temp.roll(i, 3, 30000) * interval '1 second' AS applied) t;

INSERT INTO countries (code, name) VALUES
    ('AT', 'Austria'), ('BE', 'Belgium'), ('CH', 'Switzerland'), ('CZ', 'Czechia'), ('DE', 'Germany'),
    ('DK', 'Denmark'), ('ES', 'Spain'), ('FI', 'Finland'), ('FR', 'France'), ('GB', 'United Kingdom'),
    ('IE', 'Ireland'), ('IT', 'Italy'), ('LU', 'Luxembourg'), ('NL', 'Netherlands'), ('NO', 'Norway'),
    ('PL', 'Poland'), ('PT', 'Portugal'), ('SE', 'Sweden'), ('SI', 'Slovenia'), ('US', 'United States');

-- Countries by number, with the currency and the shape of their postal codes.
CREATE TEMPORARY TABLE place AS
SELECT row_number() OVER ()::integer AS no, code, currency, city, time_zone, postal
FROM (VALUES
    ('DE', 'EUR', 'Dresden', 'Europe/Berlin', '0####'), ('DE', 'EUR', 'Leipzig', 'Europe/Berlin', '04###'),
    ('DE', 'EUR', 'Berlin', 'Europe/Berlin', '10###'), ('DE', 'EUR', 'Hamburg', 'Europe/Berlin', '20###'),
    ('DE', 'EUR', 'Bremen', 'Europe/Berlin', '28###'), ('DE', 'EUR', 'Kassel', 'Europe/Berlin', '34###'),
    ('DE', 'EUR', 'Essen', 'Europe/Berlin', '45###'), ('DE', 'EUR', 'Mainz', 'Europe/Berlin', '55###'),
    ('DE', 'EUR', 'Ulm', 'Europe/Berlin', '89###'), ('AT', 'EUR', 'Graz', 'Europe/Vienna', '80##'),
    ('AT', 'EUR', 'Linz', 'Europe/Vienna', '40##'), ('FR', 'EUR', 'Nice', 'Europe/Paris', '06###'),
    ('FR', 'EUR', 'Lyon', 'Europe/Paris', '69###'), ('FR', 'EUR', 'Nantes', 'Europe/Paris', '44###'),
    ('FR', 'EUR', 'Lille', 'Europe/Paris', '59###'), ('ES', 'EUR', 'Barcelona', 'Europe/Madrid', '08###'),
    ('ES', 'EUR', 'Valencia', 'Europe/Madrid', '46###'), ('IT', 'EUR', 'Roma', 'Europe/Rome', '00###'),
    ('IT', 'EUR', 'Torino', 'Europe/Rome', '10###'), ('NL', 'EUR', 'Utrecht', 'Europe/Amsterdam', '35## AB'),
    ('NL', 'EUR', 'Delft', 'Europe/Amsterdam', '26## KX'), ('BE', 'EUR', 'Gent', 'Europe/Brussels', '90##'),
    ('IE', 'EUR', 'Cork', 'Europe/Dublin', 'T12 X##'), ('PT', 'EUR', 'Porto', 'Europe/Lisbon', '4###-0##'),
    ('FI', 'EUR', 'Helsinki', 'Europe/Helsinki', '00###'), ('GB', 'GBP', 'Leeds', 'Europe/London', 'LS# #AB'),
    ('GB', 'GBP', 'Bristol', 'Europe/London', 'BS# #TQ'), ('GB', 'GBP', 'York', 'Europe/London', 'YO# #DF'),
    ('US', 'USD', 'Boston', 'America/New_York', '021##'), ('US', 'USD', 'Newark', 'America/New_York', '071##'),
    ('US', 'USD', 'Austin', 'America/Chicago', '787##'), ('US', 'USD', 'Tacoma', 'America/Los_Angeles', '984##'),
    ('US', 'USD', 'Denver', 'America/Denver', '802##'), ('CH', 'CHF', 'Bern', 'Europe/Zurich', '30##'),
    ('CH', 'CHF', 'Basel', 'Europe/Zurich', '40##'), ('SE', 'SEK', 'Malmo', 'Europe/Stockholm', '21# ##'),
    ('SE', 'SEK', 'Uppsala', 'Europe/Stockholm', '75# ##'), ('PL', 'PLN', 'Gdynia', 'Europe/Warsaw', '81-###'),
    ('PL', 'PLN', 'Lublin', 'Europe/Warsaw', '20-###'), ('DK', 'EUR', 'Aarhus', 'Europe/Copenhagen', '80##')
) v (code, currency, city, time_zone, postal);

ANALYZE place;

-- First and last names, lower case for addresses.
CREATE TEMPORARY TABLE given AS
SELECT (ordinality - 1)::integer AS no, name
FROM unnest(string_to_array('Ada,Alan,Alma,Amir,Ana,Anton,Aylin,Bela,Birgit,Boris,Carla,Cem,Chiara,Clara,Dagmar,Daniel,'
    'Dora,Edgar,Elena,Emil,Erik,Esra,Eva,Felix,Finn,Frida,Georg,Greta,Hana,Hugo,Ida,Igor,Ines,Iris,Ivan,Jana,Joel,'
    'Julia,Karim,Katja,Lars,Lena,Leon,Lidia,Luca,Magda,Marek,Maria,Mats,Mila,Nadia,Nils,Nora,Olaf,Olga,Oscar,Paula,'
    'Pia,Rafael,Rosa,Samir,Sara,Sven,Tara,Theo,Tilda,Uwe,Vera,Viktor,Wanda,Yara,Zoe', ','))
        WITH ORDINALITY n (name, ordinality);

CREATE TEMPORARY TABLE family AS
SELECT (ordinality - 1)::integer AS no, name
FROM unnest(string_to_array('Abel,Adler,Alvarez,Bakker,Baptista,Becker,Berg,Bianchi,Blum,Brandt,Castro,Cohen,Conti,'
    'Dahl,Diaz,Dubois,Egger,Engel,Ferrari,Fischer,Fontaine,Garcia,Gruber,Haas,Hansen,Holm,Horvat,Huber,Ito,Jansen,'
    'Jensen,Kaya,Keller,Klein,Kovacs,Kowalski,Kraus,Lang,Larsson,Lopez,Maier,Marin,Meyer,Moreau,Moser,Nagy,Nilsson,'
    'Novak,Nowak,Okafor,Olsen,Peters,Petrov,Popescu,Quinn,Ricci,Romero,Rossi,Ruiz,Sato,Schmid,Silva,Simon,Sokol,Stein,'
    'Suarez,Szabo,Thorn,Toth,Vidal,Vogel,Wagner,Walsh,Weber,Winter,Wolf,Young,Yilmaz,Zeman,Ziegler', ','))
        WITH ORDINALITY n (name, ordinality);

ANALYZE given, family;

INSERT INTO carriers (id, code, name, tracking_url_template, created_at) OVERRIDING SYSTEM VALUE
SELECT i, lower(name), name, 'https://track.' || lower(name) || '.example/{number}',
       timestamptz '2021-03-04 10:00:00+00' + i * interval '53 days'
FROM unnest(ARRAY['Swiftline', 'Parcelo', 'Nordpost', 'Freightfox', 'Citybike', 'Pallethaus', 'Airlane', 'Depotnet'])
    WITH ORDINALITY c (name, i);

INSERT INTO tax_rates (id, country_code, category, tax_rate, valid_from) OVERRIDING SYSTEM VALUE
SELECT row_number() OVER (ORDER BY c.code, k.no, y.valid_from), c.code, k.category,
       CASE k.no WHEN 1 THEN 0.1700 + pg_temp.roll(ascii(c.code) * 100 + ascii(right(c.code, 1)), 11, 9) * 0.01
                 WHEN 2 THEN 0.0500 + pg_temp.roll(ascii(c.code) * 100 + ascii(right(c.code, 1)), 12, 6) * 0.01
                 ELSE 0 END,
       y.valid_from
FROM countries c
CROSS JOIN (VALUES (1, 'standard'), (2, 'reduced'), (3, 'zero')) k (no, category)
CROSS JOIN (VALUES (date '2021-01-01'), (date '2025-01-01')) y (valid_from);

INSERT INTO exchange_rates (base_currency, quote_currency, rate_date, rate)
SELECT b.code, q.code, date '2024-01-01' + 7 * week,
       round((q.worth / b.worth * (0.97 + pg_temp.roll(week * 64 + b.no * 8 + q.no, 13, 600) * 0.0001))::numeric, 6)
FROM (VALUES (1, 'EUR', 1.0), (2, 'USD', 1.08), (3, 'GBP', 0.86), (4, 'CHF', 0.95), (5, 'SEK', 11.4),
    (6, 'PLN', 4.3)) b (no, code, worth)
JOIN (VALUES (1, 'EUR', 1.0), (2, 'USD', 1.08), (3, 'GBP', 0.86), (4, 'CHF', 0.95), (5, 'SEK', 11.4),
    (6, 'PLN', 4.3)) q (no, code, worth)
    ON b.no <> q.no
CROSS JOIN generate_series(0, 147) week;

INSERT INTO exchange_rates_old (base_currency, quote_currency, rate_date, rate)
SELECT base_currency, quote_currency, rate_date, round(rate, 4)
FROM exchange_rates
WHERE rate_date < date '2025-03-10';

INSERT INTO event_types (code, description)
SELECT area || '.' || verb, initcap(area) || ' ' || verb
FROM unnest(ARRAY['order', 'invoice', 'customer', 'product', 'ticket', 'report']) area,
     unnest(ARRAY['viewed', 'created', 'changed', 'exported']) verb;

INSERT INTO permissions (id, code, description) OVERRIDING SYSTEM VALUE
SELECT row_number() OVER (ORDER BY area.no, verb.no), area.name || ':' || verb.name,
       'May ' || verb.name || ' ' || area.name
FROM unnest(ARRAY['orders', 'invoices', 'customers', 'products', 'tickets', 'members', 'webhooks', 'reports'])
         WITH ORDINALITY area (name, no),
     unnest(ARRAY['read', 'write', 'delete', 'export']) WITH ORDINALITY verb (name, no);

INSERT INTO plans (id, code, name, seats_included, monthly_price, currency, created_at) OVERRIDING SYSTEM VALUE VALUES
    (1, 'starter', 'Starter', 3, 29.00, 'EUR', '2021-03-02 08:00:00+00'),
    (2, 'team', 'Team', 10, 99.00, 'EUR', '2021-03-02 08:00:00+00'),
    (3, 'business', 'Business', 30, 299.00, 'EUR', '2021-09-14 08:00:00+00'),
    (4, 'enterprise', 'Enterprise', 200, 990.00, 'EUR', '2022-05-03 08:00:00+00'),
    (5, 'partner', 'Partner', 10, 0.00, 'EUR', '2023-11-20 08:00:00+00');

INSERT INTO plan_features (plan_id, feature, quota)
SELECT p, feature, CASE WHEN p = 4 THEN NULL ELSE base * p * p END
FROM generate_series(1, 5) p,
     (VALUES ('api_calls', 10000), ('webhooks', 5), ('storage_mb', 500), ('saved_views', 20),
         ('exports', 50)) f (feature, base);

INSERT INTO email_templates (code, subject, body, updated_at)
SELECT code, subject, '{{greeting}},' || chr(10) || chr(10) || subject || '.' || chr(10) || '{{signature}}',
       timestamptz '2024-02-06 10:00:00+00' + no * interval '61 days'
FROM (VALUES
    (1, 'order_placed', 'Your order {{number}} has reached us'),
    (2, 'order_shipped', 'Your order {{number}} is on its way'),
    (3, 'order_cancelled', 'Your order {{number}} was cancelled'),
    (4, 'invoice_issued', 'Invoice {{number}}'),
    (5, 'invoice_reminder', 'Invoice {{number}} is due'),
    (6, 'invoice_paid', 'Thank you for your payment of {{total}}'),
    (7, 'return_received', 'We have received your return'),
    (8, 'ticket_answered', 'There is an answer for you')
) t (no, code, subject);

INSERT INTO feature_flags (id, code, description, enabled, rules, created_at, updated_at) OVERRIDING SYSTEM VALUE
SELECT i, code, 'Switches ' || replace(code, '_', ' '), pg_temp.roll(i, 21, 2) = 0,
       jsonb_build_object('share', pg_temp.roll(i, 22, 11) * 10), at, at + interval '9 days'
FROM unnest(ARRAY['bulk_invoices', 'edi_import', 'new_checkout', 'dark_mode', 'split_shipments', 'smart_reorder',
    'ticket_macros', 'slot_booking', 'api_v3', 'shared_views', 'quick_search', 'price_preview', 'csv_wizard',
    'tax_engine', 'sso', 'audit_export']) WITH ORDINALITY f (code, i),
     LATERAL (SELECT timestamptz '2023-01-10 09:00:00+00' + i * interval '71 days' AS at) t;

-- ---------------------------------------------------------------------------------------------------------------------
-- Accounts: 240 teams, 1,800 users
-- ---------------------------------------------------------------------------------------------------------------------

INSERT INTO teams (id, slug, name, billing_email, country_code, currency, time_zone, suspended_at, created_at,
        updated_at) OVERRIDING SYSTEM VALUE
SELECT i, lower(a || '-' || b) || '-' || i, a || ' ' || b, 'billing@' || lower(a || b) || i || '.example',
       p.code, p.currency, p.time_zone,
       CASE WHEN pg_temp.roll(i, 33, 25) = 0 THEN timestamptz '2026-08-01 00:00:00+00' + i * interval '3 hours' END,
       at, at + pg_temp.roll(i, 35, 400) * interval '1 day'
FROM generate_series(1, 240) i
JOIN place p ON p.no = 1 + pg_temp.skewed(i, 34, 40),
     LATERAL (SELECT pg_temp.pick(i, 31, ARRAY['Amber', 'Birch', 'Cobalt', 'Dune', 'Ember', 'Fjord', 'Granite',
         'Harbor', 'Iron', 'Juniper', 'Kestrel', 'Linden', 'Maple', 'North', 'Opal', 'Pine']) AS a,
                     pg_temp.pick(i, 32, ARRAY['Foods', 'Tools', 'Textiles', 'Paper', 'Supplies', 'Trading',
                         'Beverages', 'Parts', 'Medical', 'Garden', 'Optics', 'Lighting']) AS b,
                     timestamptz '2021-03-08 08:00:00+00' + i * interval '6 days' AS at) n;

INSERT INTO users (id, email, full_name, password_hash, locale, last_login_at, created_at, updated_at)
    OVERRIDING SYSTEM VALUE
SELECT i, lower(g.name || '.' || f.name) || i || '@'
    || pg_temp.pick(i, 43, ARRAY['example.com', 'example.org', 'mail.example', 'staff.test']),
       g.name || ' ' || f.name,
       '$argon2id$v=19$m=65536,t=3,p=4$' || left(encode(sha256(int8send(i)), 'base64'), 22) || '$' ||
           left(encode(sha256(int8send(i + 900000)), 'base64'), 43),
       pg_temp.pick_early(i, 44, ARRAY['de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'sv']),
       CASE WHEN pg_temp.roll(i, 45, 12) > 0
            THEN timestamptz '2026-11-01 00:00:00+00' - pg_temp.skewed(i, 46, 20000000) * interval '1 second' END,
       at, at + pg_temp.roll(i, 47, 200) * interval '1 day'
FROM generate_series(1, 1800) i
JOIN given g ON g.no = pg_temp.roll(i, 41, 72)
JOIN family f ON f.no = pg_temp.roll(i, 42, 80),
     LATERAL (SELECT timestamptz '2021-03-08 09:00:00+00' + i * interval '23 hours' AS at) t;

INSERT INTO roles (id, team_id, name, built_in, created_at) OVERRIDING SYSTEM VALUE
SELECT (t.id - 1) * 5 + r.no, t.id,
       CASE WHEN r.no <= 4 THEN r.name ELSE
           pg_temp.pick(t.id, 48, ARRAY['north', 'south', 'export', 'key account', 'retail', 'night shift',
               'seasonal']) || ' ' ||
           pg_temp.pick(t.id, 49, ARRAY['lead', 'desk', 'auditor', 'picker', 'buyer']) END,
       r.no <= 4, t.created_at + r.no * interval '1 second'
FROM teams t
CROSS JOIN unnest(ARRAY['owner', 'manager', 'clerk', 'viewer', 'custom']) WITH ORDINALITY r (name, no)
WHERE r.no <= 4 OR t.id % 3 = 0;

INSERT INTO role_permissions (role_id, permission_id)
SELECT r.id, p.id
FROM roles r
JOIN permissions p ON r.name = 'owner'
    OR NOT r.built_in AND pg_temp.roll(r.id * 64 + p.id, 50, 3) = 0
    OR r.name = 'manager' AND p.code NOT LIKE '%:delete'
    OR r.name = 'clerk' AND (p.code LIKE '%:read' OR p.code LIKE '%:write') AND p.code NOT LIKE 'members%'
    OR r.name = 'viewer' AND p.code LIKE '%:read';

-- User u belongs to one team, every fourth user to a second one.
INSERT INTO team_members (id, team_id, user_id, role_id, joined_at, deactivated_at) OVERRIDING SYSTEM VALUE
SELECT row_number() OVER (ORDER BY m.user_id, m.turn), m.team_id, m.user_id,
       (m.team_id - 1) * 5 + CASE WHEN m.user_id <= 240 AND m.turn = 1 THEN 1
           ELSE 2 + pg_temp.roll(m.user_id, 52, 3) END,
       u.created_at + m.turn * interval '1 hour',
       CASE WHEN pg_temp.roll(m.user_id * 2 + m.turn, 53, 9) = 0
            THEN u.created_at + interval '300 days' END
FROM (SELECT u AS user_id, 1 AS turn, CASE WHEN u <= 240 THEN u ELSE 1 + pg_temp.skewed(u, 51, 240) END AS team_id
      FROM generate_series(1, 1800) u
      UNION ALL
      SELECT u, 2, 1 + (CASE WHEN u <= 240 THEN u ELSE 1 + pg_temp.skewed(u, 51, 240) END + 17) % 240
      FROM generate_series(4, 1800, 4) u) m
JOIN users u ON u.id = m.user_id;

-- The members of a team, to draw one of them.
CREATE TEMPORARY TABLE crew AS
SELECT team_id, array_agg(user_id ORDER BY user_id) AS users, count(*) AS size FROM team_members GROUP BY team_id;

ANALYZE crew;

INSERT INTO invitations (id, team_id, email, role_id, invited_by_user_id, token_hash, accepted_at, expires_at,
        created_at) OVERRIDING SYSTEM VALUE
SELECT i, c.team_id, lower(g.name) || '.' || lower(f.name) || i || '@invited.example',
    (c.team_id - 1) * 5 + 2 + pg_temp.roll(i, 64, 3),
       c.users[1 + pg_temp.roll(i, 65, c.size)], encode(sha256(int8send(i + 40000000)), 'hex'),
       CASE WHEN pg_temp.roll(i, 66, 4) > 0 THEN at + interval '1 day' + pg_temp.roll(i, 67, 90000)
           * interval '1 second' END,
       at + interval '14 days', at
FROM generate_series(1, 3000) i
JOIN crew c ON c.team_id = 1 + pg_temp.skewed(i, 61, 240)
JOIN given g ON g.no = pg_temp.roll(i, 62, 72)
JOIN family f ON f.no = pg_temp.roll(i, 63, 80),
     LATERAL (SELECT timestamptz '2021-04-01 10:00:00+00' + i * interval '16 hours' AS at) t;

INSERT INTO user_devices (id, user_id, platform, "appVersion", last_seen_at, created_at) OVERRIDING SYSTEM VALUE
SELECT i, 1 + pg_temp.roll(i, 71, 1800), pg_temp.pick(i, 72, ARRAY['ios', 'android', 'web']),
       (3 + pg_temp.roll(i, 73, 4)) || '.' || pg_temp.roll(i, 74, 14) || '.' || pg_temp.roll(i, 75, 6),
       timestamptz '2026-11-01 00:00:00+00' - pg_temp.skewed(i, 76, 30000000) * interval '1 second',
       timestamptz '2025-11-01 00:00:00+00' - pg_temp.roll(i, 77, 80000000) * interval '1 second'
FROM generate_series(1, 2600) i;

INSERT INTO login_attempts (user_id, ip_address, succeeded, attempted_at)
SELECT CASE WHEN pg_temp.roll(i, 81, 10) > 0 THEN 1 + pg_temp.skewed(i, 82, 1800) END,
       (pg_temp.pick(i, 83, ARRAY['192.0.2.', '198.51.100.', '203.0.113.']) || pg_temp.roll(i, 84, 254) + 1)::inet,
       pg_temp.roll(i, 81, 10) > 1,
       timestamptz '2026-08-01 00:00:00+00' + i * interval '397 seconds' + pg_temp.roll(i, 85, 300)
           * interval '1 second'
FROM generate_series(1, 20000) i;

INSERT INTO api_keys (id, team_id, created_by_user_id, name, key_prefix, key_hash, last_used_at, revoked_at, created_at)
    OVERRIDING SYSTEM VALUE
SELECT i, c.team_id, c.users[1 + pg_temp.roll(i, 92, c.size)],
       pg_temp.pick(i, 93, ARRAY['shop', 'warehouse', 'ledger', 'reports', 'edi gateway']) || ' ' || i,
       'lk_' || left(md5('prefix' || i), 5), encode(sha256(int8send(i + 50000000)), 'hex'),
       CASE WHEN pg_temp.roll(i, 94, 5) > 0
            THEN timestamptz '2026-11-01 00:00:00+00' - pg_temp.skewed(i, 95, 9000000) * interval '1 second' END,
       CASE WHEN pg_temp.roll(i, 96, 4) = 0
            THEN timestamptz '2026-11-01 00:00:00+00' - pg_temp.roll(i, 97, 9000000) * interval '1 second' END,
       timestamptz '2022-01-10 10:00:00+00' + i * interval '58 hours'
FROM generate_series(1, 700) i
JOIN crew c ON c.team_id = 1 + pg_temp.skewed(i, 91, 240);

INSERT INTO subscriptions (id, team_id, plan_id, status, seats, started_at, ended_at, created_at, updated_at)
    OVERRIDING SYSTEM VALUE
SELECT id * 2 - 1, id, 1, 'ended', 3, created_at, created_at + interval '200 days', created_at,
    created_at + interval '200 days'
FROM teams
WHERE id % 2 = 0
UNION ALL
SELECT id * 2, id, 1 + pg_temp.skewed(id, 101, 5),
       pg_temp.pick(id, 102, ARRAY['active', 'active', 'active', 'active', 'active', 'past_due', 'trialing'])
           ::subscription_status,
       3 + pg_temp.skewed(id, 103, 60), created_at + interval '200 days', NULL, created_at + interval '200 days',
       created_at + interval '220 days'
FROM teams;

INSERT INTO usage_records (id, team_id, metric, period_start, units) OVERRIDING SYSTEM VALUE
SELECT row_number() OVER (ORDER BY m.no, t.id, k.no), t.id, k.name,
    (date '2025-11-01' + m.no * interval '1 month')::date,
       pg_temp.skewed(t.id * 100 + m.no * 3 + k.no, 111, 40000)
FROM teams t
CROSS JOIN generate_series(0, 11) m (no)
CROSS JOIN unnest(ARRAY['orders', 'api_calls', 'storage_mb']) WITH ORDINALITY k (name, no);

INSERT INTO team_feature_flags (team_id, feature_flag_id, enabled, created_at)
SELECT t.id, f.id, pg_temp.roll(t.id * 64 + f.id, 122, 4) > 0, f.created_at + t.id * interval '5 hours'
FROM teams t
JOIN feature_flags f ON pg_temp.roll(t.id * 64 + f.id, 121, 3) = 0;

INSERT INTO settings (team_id, name, value, updated_at)
SELECT t.id, s.name, to_jsonb(pg_temp.roll(t.id * 64 + s.no, 131, 90)), t.created_at + s.no * interval '13 days'
FROM teams t
JOIN unnest(ARRAY['invoice.due_days', 'invoice.reminder_days', 'invoice.first_number', 'invoice.copies',
    'order.min_total', 'order.max_lines', 'order.hold_hours', 'order.first_number', 'stock.safety_share',
    'stock.reorder_days', 'stock.reserve_hours', 'ticket.answer_hours', 'ticket.close_days', 'ticket.max_files',
    'mail.daily_limit', 'mail.retry_minutes', 'api.page_size', 'api.timeout_seconds', 'list.page_size',
    'list.refresh_seconds', 'export.keep_days', 'backup.keep_days', 'session.idle_minutes', 'password.min_length'])
    WITH ORDINALITY s (name, no) ON pg_temp.roll(t.id * 64 + s.no, 132, 5) < 2;

-- ---------------------------------------------------------------------------------------------------------------------
-- Customers: 18,000 with their contacts and addresses
-- ---------------------------------------------------------------------------------------------------------------------

INSERT INTO customer_groups (id, team_id, name, created_at) OVERRIDING SYSTEM VALUE
SELECT (t.id - 1) * 3 + n, t.id,
       (ARRAY['Retail', 'Wholesale', 'Gastronomy', 'Schools', 'Export', 'Public', 'Online', 'Crafts', 'Clinics',
           'Hotels', 'Clubs', 'Partners'])[1 + (t.id * 5 + n * 4) % 12],
       t.created_at + n * interval '2 hours'
FROM teams t
CROSS JOIN generate_series(1, 3) n;

INSERT INTO price_lists (id, team_id, name, currency, created_at) OVERRIDING SYSTEM VALUE
SELECT (t.id - 1) * 2 + n, t.id, (ARRAY['Framework', 'Volume'])[n] || ' ' || 2022 + t.id % 4, t.currency,
       t.created_at + n * interval '31 days'
FROM teams t
CROSS JOIN generate_series(1, 2) n;

CREATE TEMPORARY TABLE customer_seed AS
SELECT i, team_id, gone, 'C' || lpad((gone::integer + count(*) FILTER (WHERE NOT gone) OVER (PARTITION BY team_id
    ORDER BY i))::text, 5, '0') AS code
FROM (SELECT i, 1 + pg_temp.skewed(i, 141, 240) AS team_id, pg_temp.roll(i, 142, 40) = 0 AS gone
      FROM generate_series(1, 18000) i) s;

ANALYZE customer_seed;

INSERT INTO customers (id, team_id, customer_group_id, price_list_id, code, name, tax_number, phone1, phone2, phone3,
        external_ref, deleted_at, created_at, updated_at) OVERRIDING SYSTEM VALUE
SELECT i, team_id, (team_id - 1) * 3 + 1 + pg_temp.roll(i, 143, 3),
       CASE WHEN pg_temp.roll(i, 144, 9) < 4 THEN (team_id - 1) * 2 + 1 + pg_temp.roll(i, 145, 2) END,
       code,
       pg_temp.pick(i, 146, ARRAY['Aurora', 'Bellwether', 'Cascade', 'Drift', 'Elm', 'Foundry', 'Gable', 'Heron',
           'Isle', 'Jasper', 'Kite', 'Lagoon', 'Meadow', 'Nimbus', 'Orchard', 'Pebble', 'Quarry', 'Ridge', 'Summit',
           'Thistle'])
           || ' ' || pg_temp.pick(i, 147,
               ARRAY['Bakery', 'Bistro', 'Books', 'Clinic', 'Construction', 'Deli', 'Fitness', 'Florist', 'Hotel',
                   'Joinery', 'Kiosk', 'Market', 'Motors', 'Pharmacy', 'School', 'Studio', 'Works'])
           || ' ' || i,
       CASE WHEN pg_temp.roll(i, 148, 5) > 0 THEN 'VAT-' || lpad(pg_temp.roll(i, 149, 999999)::text, 6, '0') || 'X' END,
       pg_temp.phone(i, 150),
       CASE WHEN pg_temp.roll(i, 152, 2) = 0 THEN pg_temp.phone(i, 153) END,
       CASE WHEN pg_temp.roll(i, 152, 6) = 0 THEN pg_temp.phone(i, 155) END,
       CASE WHEN pg_temp.roll(i, 157, 9) < 5 THEN 'ERP-' || 100000 + i END,
       CASE WHEN gone THEN at + interval '250 days' END, at, at + pg_temp.roll(i, 158, 200) * interval '1 day'
FROM customer_seed,
     LATERAL (SELECT timestamptz '2021-03-20 08:00:00+00' + i * interval '143 minutes' AS at) t;

INSERT INTO customer_attributes (customer_id, attribute_name, attribute_value, created_at)
SELECT c, name,
       CASE no % 5 WHEN 0 THEN pg_temp.roll(c * 64 + no, 161, 500)::text
                   WHEN 1 THEN (date '2022-01-01' + pg_temp.roll(c * 64 + no, 162, 1500)::integer)::text
                   WHEN 2 THEN pg_temp.pick(c * 64 + no, 163, ARRAY['yes', 'no', 'ask'])
                   ELSE pg_temp.pick(c * 64 + no, 164, ARRAY['gate', 'yard', 'front', 'cold store', 'ramp']) || ' '
                       || pg_temp.roll(c * 64 + no, 165, 40) END,
       timestamptz '2023-02-01 08:00:00+00' + c * interval '97 minutes'
FROM generate_series(1, 18000) c
CROSS JOIN generate_series(0, 1) turn
JOIN unnest(ARRAY['floor', 'since', 'pallets', 'ramp', 'parking', 'rooms', 'audited_on', 'forklift', 'door', 'dock',
    'seats', 'visited_on', 'deposit', 'bell', 'cooling', 'beds', 'license_on', 'organic', 'side', 'shelf', 'ovens',
    'renewal_on', 'fair_trade', 'area', 'locker', 'staff', 'opened_on', 'halal', 'route', 'drop', 'tables',
    'insured_on', 'kosher', 'contact_window'])
            WITH ORDINALITY a (name, no) ON no = 1 + (pg_temp.roll(c, 166, 34) + turn * 11) % 34
WHERE pg_temp.roll(c * 2 + turn, 167, 9) < 4;

INSERT INTO contacts (id, team_id, customer_id, first_name, last_name, email, phone, job_title, locale,
        marketing_opt_in, deleted_at, created_at, updated_at) OVERRIDING SYSTEM VALUE
SELECT i, c.team_id, c.customer_id, g.name, f.name,
       lower(g.name || '.' || f.name) || i || '@'
           || pg_temp.pick(i, 173, ARRAY['bakery', 'market', 'hotel', 'clinic', 'studio', 'works', 'deli'])
           || c.customer_id || pg_temp.pick(i, 174, ARRAY['.example', '.test', '.invalid']),
       CASE WHEN pg_temp.roll(i, 175, 4) > 0
            THEN pg_temp.phone(i, 176) END,
       pg_temp.pick(i, 178, ARRAY['Junior', 'Senior', 'Deputy', 'Regional', 'Assistant', 'Chief']) || ' ' ||
           pg_temp.pick(i, 179, ARRAY['Buyer', 'Accountant', 'Chef', 'Manager', 'Planner', 'Storekeeper', 'Director']),
       pg_temp.pick_early(i, 180, ARRAY['de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'sv']),
       CASE pg_temp.roll(i, 181, 10) WHEN 0 THEN true WHEN 1 THEN true WHEN 2 THEN true WHEN 3 THEN NULL
           WHEN 4 THEN NULL WHEN 5 THEN NULL ELSE false END,
       CASE WHEN pg_temp.roll(i, 182, 50) = 0 THEN at + interval '150 days' END, at,
           at + pg_temp.roll(i, 183, 150) * interval '1 day'
FROM generate_series(1, 27000) i
JOIN (SELECT i AS customer_id, team_id FROM customer_seed) c ON c.customer_id = 1 + i * 7919 % 18000
JOIN given g ON g.no = pg_temp.roll(i, 171, 72)
JOIN family f ON f.no = pg_temp.roll(i, 172, 80),
     LATERAL (SELECT timestamptz '2021-03-21 08:00:00+00' + i * interval '97 minutes' AS at) t;

INSERT INTO addresses (id, team_id, customer_id, purpose, line1, line2, postal_code, city, country_code, created_at)
    OVERRIDING SYSTEM VALUE
SELECT i, c.team_id, c.customer_id, CASE WHEN i <= 18000 THEN 'billing' ELSE 'shipping' END,
       pg_temp.pick(i, 192, ARRAY['Station', 'Mill', 'Garden', 'Church', 'Harbour', 'Market', 'Forest', 'School',
           'Bridge', 'Castle', 'Lake', 'Park', 'Hill']) || ' '
           || pg_temp.pick(i, 193, ARRAY['Street', 'Lane', 'Road', 'Square']) || ' ' || 1 + pg_temp.roll(i, 194, 180),
       CASE WHEN pg_temp.roll(i, 195, 5) = 0 THEN 'Building ' || 1 + pg_temp.roll(i, 196, 30) END,
       translate(p.postal, '#', (pg_temp.roll(i, 197, 10))::text), p.city, p.code,
       timestamptz '2021-03-21 09:00:00+00' + i * interval '87 minutes'
FROM generate_series(1, 26000) i
JOIN (SELECT i AS customer_id, team_id FROM customer_seed) c ON c.customer_id = 1 + i * 6733 % 18000
JOIN place p ON p.no = 1 + pg_temp.skewed(i, 191, 40);

INSERT INTO payment_methods (id, customer_id, brand, last4, expires_on, created_at) OVERRIDING SYSTEM VALUE
SELECT i, i * 2, brand, lpad(pg_temp.roll(i, 202, 10000)::text, 4, '0'),
       CASE WHEN brand <> 'sepa_debit' THEN (date '2026-12-01' + pg_temp.roll(i, 203, 48)
           * interval '1 month')::date END,
       timestamptz '2022-01-05 08:00:00+00' + i * interval '4 hours'
FROM generate_series(1, 9000) i,
     LATERAL (SELECT pg_temp.pick(i, 201, ARRAY['visa', 'mastercard', 'amex', 'sepa_debit']) AS brand) b;

-- A customer with the people and addresses its orders name.
CREATE TEMPORARY TABLE dossier AS
SELECT c.i AS customer_id, c.team_id, k.contact_id, coalesce(a.shipping, a.billing) AS shipping, a.billing
FROM customer_seed c
JOIN (SELECT customer_id, max(id) AS contact_id FROM contacts GROUP BY customer_id) k ON k.customer_id = c.i
JOIN (SELECT customer_id, min(id) FILTER (WHERE purpose = 'shipping') AS shipping,
             min(id) FILTER (WHERE purpose = 'billing') AS billing
      FROM addresses GROUP BY customer_id) a ON a.customer_id = c.i;

ANALYZE dossier;

-- ---------------------------------------------------------------------------------------------------------------------
-- Products: about 6,000, the first teams have the longest catalogues
-- ---------------------------------------------------------------------------------------------------------------------

CREATE TEMPORARY TABLE range_of AS
SELECT id AS team_id, currency, 8 + 1600 / (id + 20) AS size,
       sum(8 + 1600 / (id + 20)) OVER (ORDER BY id)::bigint - (8 + 1600 / (id + 20)) AS before,
       CASE country_code WHEN 'US' THEN 0.0000 WHEN 'CH' THEN 0.0810 WHEN 'FR' THEN 0.2000 WHEN 'IT' THEN 0.2200
           WHEN 'SE' THEN 0.2500 WHEN 'PL' THEN 0.2300 WHEN 'NL' THEN 0.2100 WHEN 'GB' THEN 0.2000
               ELSE 0.1900 END AS tax_rate
FROM teams;

ANALYZE range_of;

INSERT INTO categories (id, team_id, name, "order", created_at) OVERRIDING SYSTEM VALUE
SELECT (t.id - 1) * 8 + n, t.id,
       (ARRAY['Accessories', 'Adhesives', 'Baking', 'Batteries', 'Cables', 'Canned', 'Cleaning', 'Coffee', 'Cutlery',
           'Dairy', 'Envelopes', 'Fabrics', 'Fasteners', 'Filters', 'Frozen', 'Gloves', 'Grains', 'Juices', 'Labels',
           'Lamps', 'Linen', 'Oils', 'Packaging', 'Paints', 'Pens', 'Plants', 'Pumps', 'Seeds', 'Soaps', 'Spices',
           'Teas', 'Tiles', 'Valves', 'Yarns'])[1 + (t.id * 3 + n * 4) % 34],
       n * 10, t.created_at + n * interval '3 hours'
FROM teams t
CROSS JOIN generate_series(1, 8) n;

INSERT INTO products (id, team_id, sku, name, description, unit, base_price, currency, attributes, deleted_at,
        created_at, updated_at) OVERRIDING SYSTEM VALUE
SELECT i, team_id, upper(left(noun, 3)) || '-' || lpad(n::text, 5, '0'),
    kind || ' ' || noun || ' ' || 10 + pg_temp.roll(i, 213, 90),
       CASE WHEN pg_temp.roll(i, 214, 10) > 2 THEN kind || ' ' || lower(noun) || ' in packs of '
           || 2 + pg_temp.roll(i, 215, 40) || ', best before in ' || 3 + pg_temp.roll(i, 216, 20) || ' months' END,
       pg_temp.pick_early(i, 217, ARRAY['piece', 'box', 'kg', 'litre', 'metre']),
       (100 + pg_temp.skewed(i, 218, 30000)) / 100.00, currency,
       jsonb_build_object('colour', pg_temp.pick(i, 219, ARRAY['red', 'green', 'blue', 'white', 'black']),
                          'grade', 1 + pg_temp.roll(i, 220, 4), 'origin',
                              pg_temp.pick(i, 221, ARRAY['AT', 'DE', 'ES', 'IT', 'PL', 'SE'])),
       CASE WHEN pg_temp.roll(i, 222, 25) = 0 THEN at + interval '300 days' END, at,
           at + pg_temp.roll(i, 223, 250) * interval '1 day'
FROM (SELECT team_id, currency, before + n AS i, n,
             pg_temp.pick(before + n, 211,
                 ARRAY['Basic', 'Classic', 'Compact', 'Double', 'Eco', 'Fine', 'Heavy', 'Light', 'Natural', 'Premium',
                     'Quick', 'Rustic', 'Sturdy', 'Super', 'Tall', 'Urban']) AS kind,
             pg_temp.pick(before + n, 212,
                 ARRAY['Apron', 'Basket', 'Beans', 'Bottle', 'Bracket', 'Brush', 'Candle', 'Crate', 'Cup', 'Drill',
                     'Flour', 'Funnel', 'Glove', 'Hinge', 'Honey', 'Jar', 'Kettle', 'Ladder', 'Lamp', 'Napkin',
                     'Notebook', 'Pan', 'Pipe', 'Plate', 'Rope', 'Sack', 'Scale', 'Shelf', 'Towel', 'Tray']) AS noun
      FROM range_of, generate_series(1, size) n) p,
     LATERAL (SELECT timestamptz '2021-05-01 08:00:00+00' + i * interval '7 hours' AS at) t;

INSERT INTO product_categories (id, product_id, category_id) OVERRIDING SYSTEM VALUE
SELECT row_number() OVER (ORDER BY p.id, n), p.id,
       (p.team_id - 1) * 8 + 1 + (pg_temp.roll(p.id, 231, 8) + CASE WHEN pg_temp.roll(p.id, 232, 40) = 0 THEN 0
           ELSE (n - 1) * 3 END) % 8
FROM products p,
     LATERAL generate_series(1, 1 + CASE WHEN pg_temp.roll(p.id, 232, 40) < 20 THEN 1 ELSE 0 END) n;

-- A base price for everybody and, for some, one on a list. A few base prices were entered twice.
INSERT INTO prices (id, product_id, price_list_id, currency, amount, created_at) OVERRIDING SYSTEM VALUE
SELECT row_number() OVER (ORDER BY p.id, n.no), p.id,
       CASE n.no WHEN 2 THEN (p.team_id - 1) * 2 + 1 WHEN 3 THEN (p.team_id - 1) * 2 + 2 END, p.currency,
       round(p.base_price * (1.00 - 0.04 * (n.no % 4)), 2), p.created_at + n.no * interval '5 days'
FROM products p
JOIN generate_series(1, 4) n (no) ON n.no = 1 OR n.no IN (2, 3) AND pg_temp.roll(p.id * 4 + n.no, 241, 5) < 2
    OR n.no = 4 AND pg_temp.roll(p.id, 242, 60) = 0;

INSERT INTO coupons (id, team_id, code, discount_share, valid_from, valid_until, created_at) OVERRIDING SYSTEM VALUE
SELECT (t.id - 1) * 5 + n, t.id,
       (ARRAY['SPRING', 'SUMMER', 'AUTUMN', 'WELCOME', 'LOYAL'])[n] || '-'
           || upper(left(md5('coupon' || t.id * 5 + n), 6)),
       (2 + pg_temp.roll(t.id * 5 + n, 251, 8)) / 40.0, date '2025-01-01' + t.id::integer, date '2026-12-31' + n * 30,
       timestamptz '2024-12-01 08:00:00+00' + t.id * interval '1 day'
FROM teams t
CROSS JOIN generate_series(1, 5) n;

INSERT INTO warehouses (id, team_id, code, name, country_code, latitude, longitude, cutoff_local_time, created_at)
    OVERRIDING SYSTEM VALUE
SELECT (t.id - 1) * 2 + n, t.id, 'W' || n, p.city || CASE n WHEN 1 THEN ' main' ELSE ' overflow' END, p.code,
       40 + pg_temp.roll(t.id * 2 + n, 262, 200000) / 10000.0, -5 + pg_temp.roll(t.id * 2 + n, 263, 250000) / 10000.0,
       time '12:00' + pg_temp.roll(t.id * 2 + n, 264, 13) * interval '30 minutes', t.created_at + n * interval '40 days'
FROM teams t
JOIN generate_series(1, 2) n ON n = 1 OR t.id % 2 = 0
JOIN place p ON p.no = 1 + pg_temp.roll(t.id * 2 + n, 261, 40);

INSERT INTO inventory_levels (product_id, warehouse_id, on_hand, reserved, updated_at)
SELECT p.id, w.id, pg_temp.skewed(p.id * 2 + w.id, 271, 4000), pg_temp.skewed(p.id * 2 + w.id, 272, 60),
       timestamptz '2026-11-01 00:00:00+00' - pg_temp.skewed(p.id * 2 + w.id, 273, 9000000) * interval '1 second'
FROM products p
JOIN warehouses w ON w.team_id = p.team_id;

INSERT INTO pickup_slots (id, warehouse_id, starts_local_time, capacity) OVERRIDING SYSTEM VALUE
SELECT row_number() OVER (ORDER BY w.id, d, h), w.id,
    timestamp '2026-11-02 00:00' + d * interval '1 day' + h * interval '1 hour',
       2 + pg_temp.roll(w.id * 64 + d * 8 + h, 281, 9)
FROM warehouses w, generate_series(0, 4) d, generate_series(8, 14, 6) h;

-- ---------------------------------------------------------------------------------------------------------------------
-- Orders: 105,000 since April 2021, ever more a month, with 250,000 lines
-- ---------------------------------------------------------------------------------------------------------------------

CREATE TEMPORARY TABLE order_seed AS
SELECT o.*, sum(lines) OVER (ORDER BY order_id) - lines AS lines_before
FROM (SELECT i AS order_id, d.*, r.before, r.size, r.currency, r.tax_rate, placed_at,
             pg_temp.pick(i, 302, ARRAY[1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4, 2, 3, 2, 3]) AS lines,
             CASE WHEN pg_temp.roll(i, 303, 33) = 0 THEN 'cancelled'
                  WHEN placed_at < timestamptz '2026-09-20 00:00:00+00' THEN 'completed'
                  WHEN placed_at < timestamptz '2026-10-20 00:00:00+00'
                      THEN pg_temp.pick(i, 304, ARRAY['completed', 'completed', 'shipped', 'shipped', 'confirmed'])
                  ELSE pg_temp.pick(i, 304, ARRAY['shipped', 'confirmed', 'placed', 'placed', 'draft'])
             END::order_status AS status
      FROM generate_series(1, 105000) i
      JOIN dossier d ON d.customer_id = 1 + pg_temp.skewed(i, 301, 18000)
      JOIN range_of r ON r.team_id = d.team_id,
           LATERAL (SELECT timestamptz '2021-04-01 06:00:00+00'
                           + floor(176200000 * sqrt(i / 105000.0::float8))::integer * interval '1 second'
                               AS placed_at) t) o;

ANALYZE order_seed (order_id, status, placed_at);

INSERT INTO order_items (id, order_id, line_no, product_id, quantity, unit_price, tax_rate) OVERRIDING SYSTEM VALUE
SELECT o.lines_before + n, o.order_id, n, p.id, 1 + pg_temp.skewed(o.order_id * 4 + n, 312, 24),
       p.base_price * pg_temp.pick(o.order_id * 4 + n, 313, ARRAY[1.00, 0.95, 0.90]), o.tax_rate
FROM (SELECT * FROM order_seed ORDER BY order_id) o
CROSS JOIN LATERAL generate_series(1, o.lines) n
JOIN products p ON p.id = o.before + 1 + (pg_temp.roll(o.order_id, 311, o.size) + n * 3) % o.size;

INSERT INTO orders (id, public_id, team_id, customer_id, contact_id, shipping_address_id, coupon_id, number, status,
        fulfillment_status, sales_channel, currency, net_total, tax_total, external_ref, placed_at, cancelled_at,
        created_at, updated_at) OVERRIDING SYSTEM VALUE
SELECT o.order_id, md5('order' || o.order_id)::uuid, o.team_id, o.customer_id, o.contact_id, o.shipping,
       CASE WHEN pg_temp.roll(o.order_id, 321, 25) = 0 THEN (o.team_id - 1)
           * 5 + 1 + pg_temp.roll(o.order_id, 322, 5) END,
       'LK-' || 100000 + o.order_id, o.status,
       CASE WHEN o.status = 'completed' THEN CASE WHEN pg_temp.roll(o.order_id, 323, 20) = 0 THEN 'returned'
           ELSE 'fulfilled' END
            WHEN o.status = 'shipped' THEN CASE WHEN pg_temp.roll(o.order_id, 323, 4) = 0 THEN 'partial'
                ELSE 'fulfilled' END
            WHEN pg_temp.roll(o.order_id, 323, 9) = 0 THEN 'on_hold' ELSE 'unfulfilled' END,
       pg_temp.pick_early(o.order_id, 324, ARRAY['web', 'api', 'phone', 'edi']), o.currency, s.net, s.tax,
       CASE WHEN pg_temp.roll(o.order_id, 325, 5) < 2 THEN 'PO-' || 40000 + pg_temp.roll(o.order_id, 326, 900000) END,
       o.placed_at, CASE WHEN o.status = 'cancelled' THEN o.placed_at + interval '20 hours' END,
       o.placed_at, o.placed_at + pg_temp.roll(o.order_id, 327, 9) * interval '11 hours'
FROM order_seed o
JOIN (SELECT order_id, sum(line_total) AS net, sum(round(line_total * tax_rate, 2)) AS tax
      FROM order_items GROUP BY order_id) s ON s.order_id = o.order_id
ORDER BY o.order_id;

INSERT INTO order_status_history (id, order_id, from_status, to_status, changed_at) OVERRIDING SYSTEM VALUE
SELECT row_number() OVER (ORDER BY o.order_id, h.no), o.order_id, h.from_status, h.to_status,
    o.placed_at + h.no * interval '9 hours'
FROM order_seed o
JOIN (VALUES (1, 'draft', 'placed', 'placed'), (2, 'placed', 'confirmed', 'confirmed'),
    (3, 'confirmed', 'shipped', 'shipped'),
             (4, 'shipped', 'completed', 'completed'), (2, 'placed', 'cancelled', 'cancelled'))
    AS v (no, from_name, to_name, reached_name) ON true
CROSS JOIN LATERAL (SELECT v.no, v.from_name::order_status AS from_status, v.to_name::order_status AS to_status) h
WHERE o.placed_at >= timestamptz '2026-09-01 00:00:00+00'
  AND CASE WHEN o.status = 'cancelled' THEN v.to_name IN ('placed', 'cancelled') ELSE v.to_name <> 'cancelled'
      AND v.to_name::order_status <= o.status END;

INSERT INTO shipments (id, team_id, order_id, warehouse_id, carrier_id, estimated_delivery, shipped_at, delivered_at,
        created_at) OVERRIDING SYSTEM VALUE
SELECT row_number() OVER (ORDER BY order_id), team_id, order_id,
       (team_id - 1) * 2 + 1 + CASE WHEN team_id % 2 = 0 THEN pg_temp.roll(order_id, 331, 2) ELSE 0 END,
           1 + pg_temp.skewed(order_id, 332, 8),
       CASE WHEN pg_temp.roll(order_id, 333, 8) > 0
           THEN to_char(placed_at + (2 + pg_temp.roll(order_id, 334, 6)) * interval '1 day', 'YYYY-MM-DD') END,
       shipped_at,
       CASE WHEN status = 'completed' THEN shipped_at + interval '20 hours' + pg_temp.roll(order_id, 335, 300000)
           * interval '1 second' END,
       shipped_at
FROM order_seed,
     LATERAL (SELECT placed_at + interval '27 hours' + pg_temp.roll(order_id, 336, 40000) * interval '1 second'
         AS shipped_at) t
WHERE status IN ('shipped', 'completed') AND placed_at >= timestamptz '2026-01-01 00:00:00+00';

INSERT INTO shipment_parcels (id, shipment_id, parcel_no, tracking_number, weight_grams) OVERRIDING SYSTEM VALUE
SELECT row_number() OVER (ORDER BY s.id, n), s.id, n, 'PX' || 100000000 + s.id * 17 + n || 'EU',
    (120 + pg_temp.skewed(s.id * 4 + n, 341, 29000))::text
FROM shipments s,
     LATERAL generate_series(1, CASE WHEN pg_temp.roll(s.id, 342, 6) = 0 THEN 2 ELSE 1 END) n;

INSERT INTO stock_reservations (id, team_id, order_id, product_id, warehouse_id, quantity, created_at)
    OVERRIDING SYSTEM VALUE
SELECT row_number() OVER (ORDER BY l.id), o.team_id, o.order_id, l.product_id, (o.team_id - 1) * 2 + 1, l.quantity,
    o.placed_at + interval '1 hour'
FROM order_seed o
JOIN order_items l ON l.order_id = o.order_id
WHERE o.status = 'confirmed';

INSERT INTO returns (id, team_id, order_id, reason, remarks, received_at, created_at, updated_at)
    OVERRIDING SYSTEM VALUE
SELECT row_number() OVER (ORDER BY o.order_id), o.team_id, o.order_id,
       pg_temp.pick(o.order_id, 351, ARRAY['damaged', 'wrong_item', 'not_needed', 'late', 'other']),
       CASE pg_temp.roll(o.order_id, 352, 6)
           WHEN 0 THEN 'Spoke with ' || c.first_name || ' ' || c.last_name || ', label goes to ' || c.email
           WHEN 1 THEN 'Driver was turned away, ask ' || c.email
           WHEN 2 THEN 'Refund agreed with ' || c.first_name || ', call ' || pg_temp.phone(o.order_id, 353)
           WHEN 3 THEN 'Carton ' || 1 + pg_temp.roll(o.order_id, 355, 90) || ' was wet' END,
       CASE WHEN pg_temp.roll(o.order_id, 356, 7) > 0
           THEN (o.placed_at + interval '9 days')::timestamp + pg_temp.roll(o.order_id, 357, 500000)
           * interval '1 second' END,
       o.placed_at + interval '6 days', o.placed_at + interval '10 days'
FROM order_seed o
JOIN contacts c ON c.id = o.contact_id
WHERE o.status = 'completed' AND pg_temp.roll(o.order_id, 323, 20) = 0;

INSERT INTO return_items (return_id, order_item_id, quantity)
SELECT r.id, l.id, 1
FROM returns r
JOIN order_items l ON l.order_id = r.order_id AND (l.line_no = 1 OR pg_temp.roll(l.id, 361, 3) = 0);

-- ---------------------------------------------------------------------------------------------------------------------
-- Invoices since April 2026, the older ones are in the archive
-- ---------------------------------------------------------------------------------------------------------------------

INSERT INTO invoices (id, team_id, customer_id, order_id, billing_address_id, number, status, currency, net_total,
        tax_total, issued_on, due_on, paid_at, created_at, updated_at) OVERRIDING SYSTEM VALUE
SELECT row_number() OVER (ORDER BY o.id), o.team_id, o.customer_id, o.id, s.billing,
       '2026-' || lpad((2100 + row_number() OVER (PARTITION BY o.team_id ORDER BY o.id))::text, 6, '0'), v.status,
           o.currency, o.net_total, o.tax_total,
       at::date, at::date + 14 + 16 * (o.customer_id % 2)::integer,
       CASE WHEN v.status = 'paid' THEN at + (4 + pg_temp.roll(o.id, 371, 9)) * interval '23 hours' END, at,
           at + interval '3 days'
FROM orders o
JOIN order_seed s ON s.order_id = o.id,
     LATERAL (SELECT o.placed_at + interval '30 hours' AS at) t,
     LATERAL (SELECT CASE WHEN pg_temp.roll(o.id, 372, 90) = 0 THEN 'void'
                          WHEN at > timestamptz '2026-10-29 00:00:00+00' AND pg_temp.roll(o.id, 373, 3) = 0 THEN 'draft'
                          WHEN at > timestamptz '2026-10-16 00:00:00+00' THEN 'open'
                          WHEN pg_temp.roll(o.id, 374, 30) = 0 THEN 'overdue'
                          ELSE 'paid' END::invoice_status AS status) v
WHERE o.placed_at >= timestamptz '2026-04-01 00:00:00+00' AND o.status IN ('shipped', 'completed');

INSERT INTO invoice_lines (id, invoice_id, line_no, description, quantity, unit_price, tax_rate) OVERRIDING SYSTEM VALUE
SELECT row_number() OVER (ORDER BY i.id, l.line_no), i.id, l.line_no, p.name, l.quantity, l.unit_price, l.tax_rate
FROM invoices i
JOIN order_items l ON l.order_id = i.order_id
JOIN products p ON p.id = l.product_id;

INSERT INTO payments (id, team_id, invoice_id, payment_method_id, payout_id, provider, external_ref, currency, amount,
        received_on, created_at) OVERRIDING SYSTEM VALUE
SELECT row_number() OVER (ORDER BY i.id), i.team_id, i.id, CASE WHEN i.customer_id % 2 = 0 THEN i.customer_id / 2 END,
       CASE WHEN i.paid_at < timestamptz '2026-10-01 00:00:00+00' AND provider IN ('card', 'sepa')
            THEN (i.team_id - 1) * 10 + extract(month FROM i.paid_at) END,
       provider, 7000000000 + i.id * 31 + pg_temp.roll(i.id, 382, 30), i.currency, i.net_total + i.tax_total,
           i.paid_at::date, i.paid_at
FROM invoices i,
     LATERAL (SELECT CASE WHEN i.customer_id % 2 = 0 THEN (ARRAY['card', 'sepa'])[1 + i.customer_id / 2 % 2]
                          ELSE pg_temp.pick(i.id, 381, ARRAY['wire', 'wire', 'wire', 'cash']) END AS provider) p
WHERE i.status = 'paid';

INSERT INTO payouts (id, team_id, currency, amount, fee_amount, paid_out_on, created_at) OVERRIDING SYSTEM VALUE
SELECT p.payout_id, p.team_id, p.currency, sum(p.amount), (sum(p.amount) * 0.0135 + 0.25)::double precision,
       date '2026-01-05' + (p.payout_id % 10) * interval '1 month',
       timestamptz '2026-01-05 05:00:00+00' + (p.payout_id % 10) * interval '1 month'
FROM payments p
WHERE p.payout_id IS NOT NULL
GROUP BY p.payout_id, p.team_id, p.currency
ORDER BY p.payout_id;

-- ---------------------------------------------------------------------------------------------------------------------
-- Support
-- ---------------------------------------------------------------------------------------------------------------------

INSERT INTO tickets (id, team_id, contact_id, assignee_user_id, order_id, subject, priority, status, solved_at,
        created_at, updated_at) OVERRIDING SYSTEM VALUE
SELECT i, o.team_id, o.contact_id,
       CASE WHEN pg_temp.roll(i, 402, 6) > 0 THEN c.users[1 + pg_temp.roll(i, 403, c.size)] END,
       CASE WHEN pg_temp.roll(i, 404, 5) > 1 THEN o.order_id END,
       pg_temp.pick(i, 405, ARRAY['Missing item', 'Wrong amount', 'Late parcel', 'Question about the price',
           'Change of address', 'Broken packaging', 'Copy of the invoice', 'Return', 'New account', 'Opening hours'])
           || pg_temp.pick(i, 406, ARRAY[', urgent', '', ', second try', ' please', ', as discussed']),
       pg_temp.pick_early(i, 407, ARRAY['normal', 'normal', 'low', 'high', 'urgent'])::ticket_priority,
       t.status, CASE WHEN t.status IN ('solved', 'closed') THEN at + interval '40 hours' END, at,
           at + interval '41 hours'
FROM generate_series(1, 9000) i
JOIN order_seed o ON o.order_id = 105000 - pg_temp.skewed(i, 401, 100000)
JOIN crew c ON c.team_id = o.team_id,
     LATERAL (SELECT pg_temp.pick_early(i, 408, ARRAY['closed', 'closed', 'solved', 'waiting', 'open', 'new'])
         AS status,
                     o.placed_at + pg_temp.roll(i, 409, 900000) * interval '1 second' AS at) t;

INSERT INTO ticket_comments (id, ticket_id, author_user_id, body, internal, created_at) OVERRIDING SYSTEM VALUE
SELECT row_number() OVER (ORDER BY t.id, n), t.id, CASE
    WHEN n % 2 = 0 THEN c.users[1 + pg_temp.roll(t.id * 8 + n, 411, c.size)] END,
       pg_temp.pick(t.id * 8 + n, 412, ARRAY['Please have a look at the last delivery', 'We have checked the stock',
           'The carrier has been asked', 'Thank you, solved for us', 'A credit note follows',
           'The parcel has been found', 'Which lines are concerned'])
           || ', reference ' || pg_temp.roll(t.id * 8 + n, 413, 90000) || '.',
       n % 2 = 0 AND pg_temp.roll(t.id * 8 + n, 414, 5) = 0, t.created_at + n * interval '5 hours'
FROM tickets t
JOIN crew c ON c.team_id = t.team_id,
     LATERAL generate_series(1, 1 + pg_temp.roll(t.id, 415, 3)) n;

INSERT INTO tags (id, team_id, name, created_at) OVERRIDING SYSTEM VALUE
SELECT (t.id - 1) * 6 + n, t.id,
       (ARRAY['vip', 'new', 'slow payer', 'call back', 'fragile', 'seasonal', 'export', 'chilled', 'bulky', 'sample',
           'trade fair', 'blocked', 'priority', 'pilot', 'discount', 'renewal', 'gift', 'recall', 'organic', 'audit',
           'north', 'south', 'east', 'west', 'student', 'franchise'])[1 + (t.id * 7 + n * 4) % 26],
       t.created_at + n * interval '9 days'
FROM teams t
CROSS JOIN generate_series(1, 6) n;

INSERT INTO taggings (tag_id, taggable_type, taggable_id, created_at)
SELECT (team_id - 1) * 6 + 1 + pg_temp.roll(id, 421, 6), kind, id,
    timestamptz '2026-11-01 00:00:00+00' - pg_temp.roll(id, 422, 40000000) * interval '1 second'
FROM (SELECT team_id, 'Customer' AS kind, id FROM customers WHERE pg_temp.roll(id, 423, 5) = 0
      UNION ALL SELECT team_id, 'Order', id FROM orders WHERE pg_temp.roll(id, 424, 25) = 0
      UNION ALL SELECT team_id, 'Product', id FROM products WHERE pg_temp.roll(id, 425, 4) = 0
      UNION ALL SELECT team_id, 'Ticket', id FROM tickets WHERE pg_temp.roll(id, 426, 4) = 0) e;

INSERT INTO attachments (id, team_id, ticket_id, uploaded_by_user_id, file_name, byte_size, storage_path, created_at)
    OVERRIDING SYSTEM VALUE
SELECT row_number() OVER (ORDER BY t.id), t.team_id, t.id, CASE
    WHEN pg_temp.roll(t.id, 431, 3) = 0 THEN t.assignee_user_id END,
       pg_temp.pick(t.id, 432, ARRAY['photo', 'invoice', 'label', 'letter']) || '-' || t.id
           || pg_temp.pick(t.id, 433, ARRAY['.jpg', '.pdf', '.png']),
       2000 + pg_temp.skewed(t.id, 434, 6000000), 'attachments/' || t.team_id || '/' || md5('file' || t.id),
           t.created_at + interval '2 minutes'
FROM tickets t
WHERE pg_temp.roll(t.id, 435, 2) = 0;

-- ---------------------------------------------------------------------------------------------------------------------
-- Messages and integrations
-- ---------------------------------------------------------------------------------------------------------------------

INSERT INTO sent_emails (id, team_id, contact_id, template_code, template_data, sent_at, bounced_at)
    OVERRIDING SYSTEM VALUE
SELECT i, o.team_id, o.contact_id,
       pg_temp.pick_early(i, 441, ARRAY['order_placed', 'order_shipped', 'invoice_issued', 'invoice_paid',
           'invoice_reminder', 'order_cancelled', 'return_received', 'ticket_answered']),
       '{"number": "LK-' || 100000 + o.order_id || '", "total": ' || 20 + pg_temp.roll(i, 442, 4000)
           || '.50, "lines": ' || o.lines || '}',
       at, CASE WHEN pg_temp.roll(i, 443, 30) = 0 THEN at + interval '4 minutes' END
FROM generate_series(1, 20000) i
JOIN order_seed o ON o.order_id = 80000 + i,
     LATERAL (SELECT o.placed_at + interval '3 minutes' AS at) t;

INSERT INTO notifications (id, team_id, user_id, topic, body, read_at, created_at) OVERRIDING SYSTEM VALUE
SELECT i, c.team_id, c.users[1 + pg_temp.roll(i, 452, c.size)], topic,
       initcap(topic) || ' ' || 1000 + pg_temp.roll(i, 454, 80000) || ' '
           || pg_temp.pick(i, 455, ARRAY['needs attention', 'was changed', 'is overdue', 'was closed']),
       CASE WHEN pg_temp.roll(i, 456, 4) > 0 THEN at + pg_temp.roll(i, 457, 200000) * interval '1 second' END, at
FROM generate_series(1, 25000) i
JOIN crew c ON c.team_id = 1 + pg_temp.skewed(i, 451, 240),
     LATERAL (SELECT pg_temp.pick(i, 453, ARRAY['order', 'invoice', 'ticket', 'stock', 'system']) AS topic,
                     timestamptz '2026-05-01 06:00:00+00' + i * interval '630 seconds' AS at) t;

INSERT INTO webhooks (id, team_id, target_url, topics, signing_secret_encrypted, disabled_at, created_at, updated_at)
    OVERRIDING SYSTEM VALUE
SELECT i, 1 + (i * 7) % 240, 'https://hooks.team' || 1 + (i * 7) % 240 || '.example/larkspur/' || i,
       (ARRAY['order', 'invoice', 'ticket', 'stock', 'system'])[1:1 + pg_temp.roll(i, 461, 5)],
       sha256(int8send(i + 60000000)) || substr(sha256(int8send(i + 61000000)), 1, 28),
       CASE WHEN pg_temp.roll(i, 462, 9) = 0 THEN at + interval '90 days' END, at, at + interval '30 days'
FROM generate_series(1, 420) i,
     LATERAL (SELECT timestamptz '2022-06-01 08:00:00+00' + i * interval '3 days' AS at) t;

INSERT INTO webhook_deliveries (id, webhook_id, topic, request_headers, response_code, attempt_no, attempted_at)
    OVERRIDING SYSTEM VALUE
SELECT 1873376642 + i, w.id, w.topics[1 + pg_temp.roll(i, 472, cardinality(w.topics))],
       ('{"Content-Type":"application/json","User-Agent":"Larkspur/5","X-Larkspur-Delivery":"'
           || md5('delivery' || i)::uuid || '"}')::json,
       CASE WHEN pg_temp.roll(i, 473, 30) > 0
           THEN pg_temp.pick_early(i, 474, ARRAY[200, 200, 202, 204, 410, 500, 503]) END,
       1 + pg_temp.skewed(i, 475, 4), timestamptz '2026-10-18 00:00:00+00' + i * interval '48 seconds'
FROM generate_series(1, 25000) i
JOIN webhooks w ON w.id = 1 + pg_temp.skewed(i, 471, 420);

INSERT INTO integrations (id, team_id, provider, access_token, options, last_synced_at, created_at, updated_at)
    OVERRIDING SYSTEM VALUE
SELECT row_number() OVER (ORDER BY t.id, p.no), t.id, p.name,
       pg_temp.base64url(convert_to('{"alg":"HS256","typ":"JWT"}', 'UTF8')) || '.' ||
           pg_temp.base64url(convert_to('{"sub":"' || t.slug || '","aud":"' || p.name || '.example","iat":'
               || 1700000000 + t.id * 86400 || '}', 'UTF8')) || '.' ||
           pg_temp.base64url(sha256(int8send(t.id * 8 + p.no))),
       jsonb_build_object('interval_minutes', 5 + pg_temp.roll(t.id * 8 + p.no, 481, 12) * 5),
       CASE WHEN pg_temp.roll(t.id * 8 + p.no, 482, 8) > 0
           THEN timestamptz '2026-11-01 00:00:00+00' - pg_temp.roll(t.id * 8 + p.no, 483, 90000)
           * interval '1 second' END,
       t.created_at + p.no * interval '70 days', t.created_at + p.no * interval '90 days'
FROM teams t
JOIN unnest(ARRAY['shop', 'erp', 'ledger', 'chat'])
    WITH ORDINALITY p (name, no) ON pg_temp.roll(t.id * 8 + p.no, 484, 10) < 6;

-- ---------------------------------------------------------------------------------------------------------------------
-- Events: 400,000 since February 2026, eight to a session. Some of their users have left since.
-- ---------------------------------------------------------------------------------------------------------------------

CREATE TEMPORARY TABLE document AS
SELECT no, jsonb_build_object('ms', 8 + pg_temp.skewed(no, 497, 900), 'page', 1 + pg_temp.roll(no, 498, 12))
    AS properties
FROM generate_series(0, 1499) no;

ANALYZE document;

INSERT INTO events (id, team_id, user_id, event_type, source, session_id, properties, occurred_at, created_at)
    OVERRIDING SYSTEM VALUE
SELECT e.id, s.team_id, s.user_id,
       pg_temp.pick_early(e.id, 495, ARRAY['order.viewed', 'order.created', 'order.changed', 'customer.viewed',
           'product.viewed', 'invoice.viewed', 'ticket.viewed', 'report.viewed', 'invoice.created', 'product.changed',
           'customer.changed', 'ticket.changed', 'order.exported', 'report.exported', 'ticket.created',
           'customer.created', 'invoice.exported', 'product.created', 'report.created', 'invoice.changed',
           'customer.exported', 'product.exported', 'ticket.exported', 'report.changed']),
       s.source, s.session_id,
       d.properties,
       s.started_at + e.id % 8 * interval '37 seconds', s.started_at + (e.id % 8 * 37 + 2) * interval '1 second'
FROM (SELECT session, md5('session' || session)::uuid AS session_id, c.team_id,
             CASE WHEN pg_temp.roll(session, 492, 3000) = 0 THEN 1801 + pg_temp.roll(session, 493, 43)
                  WHEN pg_temp.roll(session, 492, 3000) > 250 THEN c.users[1 + pg_temp.roll(session, 493, c.size)] END
                      AS user_id,
             pg_temp.pick_early(session, 494, ARRAY['web', 'api', 'ios', 'android', 'import']) AS source,
             timestamptz '2026-02-01 00:00:00+00' + session * interval '471 seconds' AS started_at
      FROM generate_series(0, 49999) session
      JOIN crew c ON c.team_id = 1 + pg_temp.skewed(session, 491, 240)
      ORDER BY session) s
CROSS JOIN LATERAL generate_series(s.session * 8 + 1, s.session * 8 + 8) e (id)
JOIN document d ON d.no = pg_temp.roll(e.id, 496, 1500);

INSERT INTO audit_log (id, team_id, actor_user_id, action, target, changes, occurred_at) OVERRIDING SYSTEM VALUE
SELECT i, c.team_id, CASE WHEN pg_temp.roll(i, 502, 8) > 0 THEN c.users[1 + pg_temp.roll(i, 503, c.size)] END,
       pg_temp.pick_early(i, 504, ARRAY['update', 'insert', 'sign_in', 'delete', 'export']),
       pg_temp.pick(i, 505, ARRAY['orders/', 'customers/', 'products/', 'invoices/']) || 1 + pg_temp.roll(i, 506, 5000),
       ('{"fields": ' || 1 + pg_temp.roll(i, 507, 6) || '}')::jsonb,
       timestamptz '2026-05-01 00:00:00+00' + i * interval '397 seconds'
FROM generate_series(1, 40000) i
JOIN crew c ON c.team_id = 1 + pg_temp.skewed(i, 501, 240);

INSERT INTO saved_views (id, team_id, user_id, name, filters, created_at, updated_at) OVERRIDING SYSTEM VALUE
SELECT i, c.team_id, c.users[1 + pg_temp.roll(i, 512, c.size)],
       pg_temp.pick(i, 513, ARRAY['Mine', 'Late', 'Big', 'New', 'Blocked', 'This week']) || ' '
           || pg_temp.pick(i, 514, ARRAY['orders', 'invoices', 'tickets']) || ' ' || i,
       jsonb_build_object('status', pg_temp.pick(i, 515, ARRAY['open', 'late', 'any']), 'days',
           1 + pg_temp.roll(i, 516, 60)), at, at + interval '12 days'
FROM generate_series(1, 900) i
JOIN crew c ON c.team_id = 1 + pg_temp.skewed(i, 511, 240),
     LATERAL (SELECT timestamptz '2023-05-02 08:00:00+00' + i * interval '33 hours' AS at) t;

INSERT INTO exports (id, team_id, requested_by_user_id, format, row_count, finished_at, created_at)
    OVERRIDING SYSTEM VALUE
SELECT i, c.team_id, c.users[1 + pg_temp.roll(i, 522, c.size)],
    pg_temp.pick_early(i, 523, ARRAY['csv', 'xlsx', 'json']),
       CASE WHEN finished THEN pg_temp.skewed(i, 525, 60000) END, CASE
           WHEN finished THEN at + pg_temp.roll(i, 526, 500) * interval '1 second' END, at
FROM generate_series(1, 1200) i
JOIN crew c ON c.team_id = 1 + pg_temp.skewed(i, 521, 240),
     LATERAL (SELECT pg_temp.roll(i, 524, 25) > 0 AS finished,
         timestamptz '2026-02-01 08:00:00+00' + i * interval '5 hours' AS at) t;

INSERT INTO database_backups (id, team_id, storage_path, byte_size, taken_at, expires_at) OVERRIDING SYSTEM VALUE
SELECT row_number() OVER (ORDER BY w, t.id), t.id, 'backups/' || t.id || '/' || md5('backup' || t.id * 100 + w),
    4000000 + pg_temp.skewed(t.id * 100 + w, 531, 900000000),
       at, at + interval '400 days'
FROM teams t, generate_series(0, 43) w,
     LATERAL (SELECT timestamptz '2026-01-04 02:00:00+00' + w * interval '7 days' + t.id * interval '1 minute' AS at) x
WHERE t.id % 4 = 0;

INSERT INTO app.rate_limit_buckets (bucket, tokens, refilled_at)
SELECT 'team:' || t.id || ':' || k, pg_temp.roll(t.id, 541, 600),
    timestamptz '2026-10-31 23:59:00+00' + pg_temp.roll(t.id, 542, 60) * interval '1 second'
FROM teams t, unnest(ARRAY['api', 'export', 'login']) k;

INSERT INTO reporting.order_stats_2023 (team_id, month, order_count, revenue)
SELECT team_id, date_trunc('month', placed_at)::date, count(*), sum(net_total) FROM orders
WHERE placed_at >= timestamptz '2023-01-01 00:00:00+00' AND placed_at < timestamptz '2024-01-01 00:00:00+00'
    GROUP BY 1, 2 ORDER BY 2, 1;

INSERT INTO reporting.order_stats_2024 (team_id, month, order_count, revenue)
SELECT team_id, date_trunc('month', placed_at)::date, count(*), sum(net_total) FROM orders
WHERE placed_at >= timestamptz '2024-01-01 00:00:00+00' AND placed_at < timestamptz '2025-01-01 00:00:00+00'
    GROUP BY 1, 2 ORDER BY 2, 1;

INSERT INTO reporting.order_stats_2025 (team_id, month, order_count, revenue)
SELECT team_id, date_trunc('month', placed_at)::date, count(*), sum(net_total) FROM orders
WHERE placed_at >= timestamptz '2025-01-01 00:00:00+00' AND placed_at < timestamptz '2026-01-01 00:00:00+00'
    GROUP BY 1, 2 ORDER BY 2, 1;

REFRESH MATERIALIZED VIEW reporting.monthly_revenue;

-- ---------------------------------------------------------------------------------------------------------------------
-- Sequences go on after the highest number, for users after the last one that ever was
-- ---------------------------------------------------------------------------------------------------------------------

DO $$
DECLARE
    generated record;
BEGIN
    FOR generated IN
        SELECT c.oid::regclass::text AS table_name, a.attname
        FROM pg_attribute a
        JOIN pg_class c ON c.oid = a.attrelid
        WHERE a.attidentity <> '' AND c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
            AND NOT c.relispartition
    LOOP
        EXECUTE format('SELECT setval(pg_get_serial_sequence(%L, %L), greatest(max(%I), 1)) FROM %s',
            generated.table_name, generated.attname, generated.attname, generated.table_name);
    END LOOP;
END
$$;

SELECT setval('users_id_seq', 1843);

DO $$
DECLARE
    command text;
BEGIN
    FOR command IN SELECT back FROM later LOOP
        EXECUTE command;
    END LOOP;
END
$$;

DROP TABLE later, place, given, family, crew, customer_seed, dossier, range_of, order_seed, document;
DROP FUNCTION pg_temp.base64url, pg_temp.phone, pg_temp.pick_early, pg_temp.pick, pg_temp.skewed, pg_temp.roll;

RESET session_replication_role;
RESET jit;
RESET synchronous_commit;
RESET work_mem;
RESET TIME ZONE;

-- Each table once: a bare ANALYZE reads the partitions twice and the system catalogs as well.
DO $$
DECLARE
    relation regclass;
BEGIN
    FOR relation IN
        SELECT oid
        FROM pg_class
        WHERE relnamespace IN ('public'::regnamespace, 'app'::regnamespace, 'reporting'::regnamespace)
          AND relkind IN ('r', 'p', 'm') AND NOT relispartition
    LOOP
        EXECUTE format('ANALYZE %s', relation);
    END LOOP;
END
$$;
