CREATE INDEX readings_value_idx ON readings (value);
CREATE UNIQUE INDEX readings_key ON readings (sensor, at);
DROP INDEX readings_note_idx;
