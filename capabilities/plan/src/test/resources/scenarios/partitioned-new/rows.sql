INSERT INTO sensors SELECT generate_series(1, 300);
