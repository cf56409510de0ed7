INSERT INTO readings (sensor, "no") SELECT 1, max("no") + 1 FROM readings;
INSERT INTO alarms (id, sensor, "no") SELECT max(id) + 1, 2, 12 FROM alarms;
