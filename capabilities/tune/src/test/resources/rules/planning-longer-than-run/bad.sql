SELECT c10.name
  FROM customers c1
  JOIN customers c2 ON c2.id = c1.referred_by
  JOIN customers c3 ON c3.id = c1.referred_by
  JOIN customers c4 ON c4.id = c1.referred_by
  JOIN customers c5 ON c5.id = c1.referred_by
  JOIN customers c6 ON c6.id = c1.referred_by
  JOIN customers c7 ON c7.id = c1.referred_by
  JOIN customers c8 ON c8.id = c1.referred_by
  JOIN customers c9 ON c9.id = c1.referred_by
  JOIN customers c10 ON c10.id = c1.referred_by
 WHERE c1.email = 'c4711@example.com';
