CREATE TABLE orders (id bigint PRIMARY KEY, status text NOT NULL, ticket_state varchar(20) NOT NULL, fulfilment text);
INSERT INTO orders SELECT n, (ARRAY['new', 'paid', 'sent', 'paid'])[1 + n % 4], (ARRAY['Open', 'On Hold', 'Done'])[1 + n % 3], CASE WHEN n % 9 > 0 THEN (ARRAY['by_us', 'by_partner', 'none'])[1 + n % 3] END FROM generate_series(1, 3000) n;
ANALYZE;
SELECT pg_stat_force_next_flush();
