-- Remedies for shop.sql, most important first.
-- Nothing here was run. Read each one, try it on a copy, and run them one at a time: what creates or drops
-- an index concurrently cannot stand inside a transaction.

-- 1. high, foreign-key-without-index, public.orders.customer_id
-- orders.customer_id references customers, and no index begins with it.
-- orders holds about 1,200,000 rows: deleting one customer reads them all.
-- Index the foreign key.
-- outside of a transaction
CREATE INDEX CONCURRENTLY ON orders (customer_id);

-- 2. medium, unused-index, public.events_1.events_kind_idx
-- events_kind_idx has never been read since the counters began.
-- Find out who needs it.
--   - Drop it.
--   - Keep it for the yearly report.

-- 3. info, search-path, database
-- Sessions look for names in a schema that anyone may write to.
-- Name the schemas you trust.
