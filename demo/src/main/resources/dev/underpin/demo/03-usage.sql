-- A short working day on Larkspur, so that the counters of the server look like those of a database in use. Run after
-- 02-data.sql as a superuser, each statement in a transaction of its own: counters are flushed when a transaction ends,
-- and VACUUM refuses to run inside one. What it changes is the same on every run.

SET TIME ZONE 'UTC';
SET larkspur.clock = '2026-11-01 08:00:00+00';

-- Where people begin: sign in, look at the newest orders, search.
SELECT id, password_hash FROM users WHERE lower(email) = 'nobody@example.com';

SELECT id, full_name FROM users WHERE lower(email) LIKE 'ada.%' ORDER BY lower(email) USING ~<~ LIMIT 10;

SELECT id FROM contacts
WHERE team_id = 28 AND lower(email) = 'dagmar.popescu1@market7920.invalid' AND deleted_at IS NULL;

SELECT app.mark_api_key_used(key_hash) FROM api_keys WHERE id IN (3, 17, 42, 99);

DO $$
DECLARE
    team bigint;
    row_found record;
BEGIN
    FOR team IN SELECT t FROM generate_series(1, 60) t LOOP
        PERFORM id FROM orders WHERE team_id = team AND placed_at >= timestamptz '2026-10-25 00:00:00+00'
            ORDER BY placed_at DESC LIMIT 50;
        PERFORM count(*) FROM orders WHERE team_id = team;
        PERFORM id FROM customers WHERE team_id = team AND name LIKE 'Heron%' ORDER BY name LIMIT 20;
        PERFORM id FROM products WHERE team_id = team AND lower(name) LIKE 'eco%' ORDER BY lower(name) LIMIT 20;
        PERFORM id FROM invoices WHERE team_id = team AND status IN ('open', 'overdue');
        PERFORM id FROM invoices WHERE team_id = team AND issued_on >= date '2026-10-01';
        PERFORM id FROM tickets WHERE team_id = team AND status = 'open';
        PERFORM count(*) FROM events WHERE team_id = team AND occurred_at >= timestamptz '2026-10-30 00:00:00+00';
        PERFORM count(*) FROM audit_log WHERE team_id = team AND occurred_at >= timestamptz '2026-10-20 00:00:00+00';
        PERFORM id FROM shipments WHERE team_id = team AND shipped_at >= timestamptz '2026-10-28 00:00:00+00';
    END LOOP;
    FOR row_found IN SELECT id, team_id, number, customer_id, contact_id FROM orders
        WHERE id BETWEEN 104900 AND 104960 LOOP
        PERFORM line_no FROM order_items WHERE order_id = row_found.id ORDER BY line_no;
        PERFORM id FROM invoices WHERE order_id = row_found.id;
        PERFORM id FROM orders WHERE team_id = row_found.team_id AND number = row_found.number;
        PERFORM id FROM invoices WHERE team_id = row_found.team_id AND number = '2026-002150';
        PERFORM id FROM contacts WHERE customer_id = row_found.customer_id;
        PERFORM id FROM addresses WHERE customer_id = row_found.customer_id;
        PERFORM id FROM sent_emails WHERE contact_id = row_found.contact_id;
        PERFORM from_status FROM order_status_history WHERE order_id = row_found.id ORDER BY changed_at;
    END LOOP;
    FOR row_found IN SELECT user_id FROM team_members WHERE team_id <= 20 LOOP
        PERFORM id FROM notifications WHERE user_id = row_found.user_id AND read_at IS NULL;
        PERFORM id FROM notifications WHERE user_id = row_found.user_id ORDER BY created_at DESC LIMIT 20;
        PERFORM count(*) FROM login_attempts WHERE user_id = row_found.user_id
            AND attempted_at > timestamptz '2026-10-31 00:00:00+00';
    END LOOP;
END
$$;

-- Where is my parcel: by order, by number.
SELECT id, shipped_at, estimated_delivery FROM shipments WHERE order_id = 101234;

SELECT id, shipped_at, estimated_delivery FROM shipments WHERE order_id = 98765;

SELECT shipment_id FROM shipment_parcels WHERE tracking_number = 'PX100001701EU';

-- Cancelled last week, sold by coupon, back in the warehouse.
SELECT count(*) FROM orders WHERE cancelled_at >= timestamptz '2026-10-25 00:00:00+00';

SELECT count(*) FROM orders WHERE coupon_id = 12;

SELECT reason, count(*) FROM returns WHERE received_at >= timestamp '2026-10-01 00:00' GROUP BY reason;

-- The warehouse works.
UPDATE orders SET status = 'shipped', fulfillment_status = 'fulfilled'
WHERE status = 'confirmed' AND team_id <= 25;

UPDATE inventory_levels SET on_hand = on_hand - 1 WHERE on_hand > 10 AND warehouse_id <= 40;

DELETE FROM stock_reservations WHERE order_id IN (SELECT id FROM orders WHERE status = 'shipped' AND team_id <= 25);

-- The office works.
UPDATE tickets SET status = 'solved', solved_at = app.clock() WHERE status = 'waiting' AND team_id <= 15;

UPDATE notifications SET read_at = app.clock() WHERE read_at IS NULL AND user_id <= 60;

UPDATE customers SET external_ref = 'ERP-' || 900000 + id WHERE external_ref IS NULL AND team_id = 3
    AND deleted_at IS NULL;

DELETE FROM exports WHERE created_at < timestamptz '2026-03-01 00:00:00+00';

-- The night: reports read whole tables.
SELECT sales_channel, count(*), sum(net_total) FROM orders GROUP BY sales_channel;

SELECT event_type, count(*) FROM events GROUP BY event_type;

SELECT p.unit, sum(l.line_total) FROM order_items l JOIN products p ON p.id = l.product_id GROUP BY p.unit;

SELECT template_code, count(*) FILTER (WHERE bounced_at IS NOT NULL) FROM sent_emails GROUP BY template_code;

REFRESH MATERIALIZED VIEW CONCURRENTLY reporting.monthly_revenue;

-- Everything else the application asks for in a day, three times through each index that answers a query of its own.
-- Uniqueness alone keeps orders_public_id_key. Nobody asks for orders by the number the customer gave them, nor for
-- events by session or time of arrival.
DO $$
DECLARE
    asked record;
BEGIN
    PERFORM set_config('enable_seqscan', 'off', true);
    FOR asked IN
        SELECT i.indrelid::regclass AS relation, pg_get_indexdef(i.indexrelid, 1, true) AS leading,
               coalesce(pg_get_expr(i.indpred, i.indrelid), 'true') AS predicate
        FROM pg_index i
        JOIN pg_class x ON x.oid = i.indexrelid
        CROSS JOIN generate_series(1, 3)
        WHERE x.relkind = 'i' AND x.relnamespace IN ('public'::regnamespace, 'app'::regnamespace,
            'reporting'::regnamespace)
          AND x.relname NOT IN ('orders_public_id_key', 'orders_external_ref_idx', 'events_session_id_idx',
              'events_created_at_idx')
        ORDER BY i.indexrelid
    LOOP
        EXECUTE format(
            'SELECT FROM %s WHERE %s = (SELECT %s FROM %s WHERE %s IS NOT NULL AND %s LIMIT 1) AND %s LIMIT 5',
            asked.relation, asked.leading, asked.leading, asked.relation, asked.leading, asked.predicate,
                asked.predicate);
    END LOOP;
END
$$;

VACUUM orders;

VACUUM inventory_levels;

VACUUM order_items;

VACUUM events;

RESET larkspur.clock;
RESET TIME ZONE;

-- The counters of this session reach the others now and not a second later. PostgreSQL 14 sends them by itself.
DO $$
BEGIN
    IF current_setting('server_version_num')::integer >= 150000 THEN
        PERFORM pg_stat_force_next_flush();
    END IF;
END
$$;
