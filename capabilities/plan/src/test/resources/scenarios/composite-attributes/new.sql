UPDATE customers SET place.street = 'x', place.zip = '12345' WHERE id = 2; SELECT street, street(place) FROM customers JOIN streets USING (id);
