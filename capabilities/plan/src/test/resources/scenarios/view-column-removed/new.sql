SELECT id, total FROM listed; SELECT total FROM summed;
