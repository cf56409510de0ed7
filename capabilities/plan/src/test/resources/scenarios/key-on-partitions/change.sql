ALTER TABLE readings ADD CONSTRAINT readings_pkey PRIMARY KEY (id, at);
ALTER TABLE readings ADD CONSTRAINT readings_value_key UNIQUE (value, id, at);
