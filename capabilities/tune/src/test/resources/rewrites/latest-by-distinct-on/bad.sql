SELECT p.product_id, p.price
FROM prices p
WHERE p.valid_from = (SELECT MAX(valid_from) FROM prices q WHERE q.product_id = p.product_id)
  AND p.price > 3;
select price from prices
where currency = 'EUR'
  and valid_from = (select min(q.valid_from) from prices as q where q.price > 1 and prices.product_id = q.product_id and q.currency is not null);
SELECT c.name, p.price FROM customers c JOIN prices p ON p.product_id = c.id
WHERE p.valid_from = (SELECT max(q.valid_from) FROM prices q WHERE q.product_id = p.product_id AND q.valid_from <= '2020-02-01') ORDER BY c.id;
