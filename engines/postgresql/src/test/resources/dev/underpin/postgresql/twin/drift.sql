-- What happens after ANALYZE and before anybody looks.
UPDATE shop.orders SET note = 'changed' WHERE id % 97 = 0;
INSERT INTO shop.orders (id, customer_id, placed, state, channel, total)
    SELECT i, 1 + i % 20000, timestamptz '2025-01-01 00:00:00+00' + i * interval '16 minutes', 'new', 'web', 10 FROM generate_series(30001, 30750) i;
DELETE FROM shop.event WHERE id % 41 = 0;
