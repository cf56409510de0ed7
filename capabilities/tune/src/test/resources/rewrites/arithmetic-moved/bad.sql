SELECT id FROM customers WHERE score + 10 > 1005;
select id from customers where score - 3 = 4 and city is not null;
