SELECT id FROM orders
WHERE EXTRACT(YEAR FROM placed_at) = 2026 AND status = 'new';
select count(*) from customers c where extract(year from c.since) = 2021;
