UPDATE customers SET mail = 'X@Y' WHERE id = 1; SELECT mail FROM mailed;
