SELECT DISTINCT status, total FROM orders;
SELECT DISTINCT tax_number, city FROM customers;
