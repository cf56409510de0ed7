SELECT id FROM customers WHERE id NOT IN (SELECT seller_id FROM orders);
SELECT c.id FROM customers c WHERE c.referred_by NOT IN (SELECT customer_id FROM orders);
