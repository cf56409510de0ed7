DROP INDEX readings_value_idx;
CREATE INDEX readings_value_idx ON readings (value, at DESC);
