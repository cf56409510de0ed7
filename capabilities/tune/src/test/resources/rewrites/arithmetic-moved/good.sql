SELECT id FROM customers WHERE score > 995;
SELECT id FROM customers WHERE score * 2 = 10;
