DROP TABLE readings_0;
CREATE INDEX readings_value_idx ON readings (value);
ALTER TABLE readings ADD CONSTRAINT readings_key UNIQUE (sensor, at);
ALTER TABLE visits DETACH PARTITION visits_0;
CREATE INDEX visits_page_idx ON visits (page);
