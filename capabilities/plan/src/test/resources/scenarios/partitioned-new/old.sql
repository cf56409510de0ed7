INSERT INTO sensors SELECT max(id) + 1 FROM sensors;
