SELECT note FROM listed WHERE id = 1; SELECT total FROM summed;
