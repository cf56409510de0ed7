ALTER TABLE samples DROP CONSTRAINT samples_pkey;
ALTER TABLE samples DROP CONSTRAINT samples_code_key;
ALTER TABLE samples ADD CONSTRAINT samples_pkey PRIMARY KEY (code);
ALTER TABLE samples DROP COLUMN id;
