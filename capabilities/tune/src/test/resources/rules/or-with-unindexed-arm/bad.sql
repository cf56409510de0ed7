SELECT id FROM orders WHERE number = 'N7' OR note = 'N7';
