UPDATE customers SET mail = 'x@y' WHERE id = 2; SELECT mail FROM mailed;
