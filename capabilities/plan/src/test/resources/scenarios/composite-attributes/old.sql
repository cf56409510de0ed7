UPDATE customers SET place.street = 'x', place."House No" = '1' WHERE id = 1; SELECT street, street(place) FROM customers JOIN streets USING (id);
