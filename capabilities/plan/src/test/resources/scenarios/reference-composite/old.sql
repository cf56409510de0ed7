INSERT INTO boxes VALUES (-1, 77, 1), (-2, 1, NULL);
DELETE FROM boxes WHERE id < 0;
