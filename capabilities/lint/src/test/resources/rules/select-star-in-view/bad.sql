CREATE VIEW open_orders AS SELECT * FROM orders WHERE state = 'open';
CREATE OR REPLACE VIEW public.with_customer AS SELECT c.email, o.* FROM orders o JOIN customers c ON c.id = o.customer_id;
CREATE MATERIALIZED VIEW all_of_them AS WITH x AS (SELECT 1) SELECT DISTINCT * FROM orders;
