ALTER TABLE parcels ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE parcels ADD CONSTRAINT parcels_token_key UNIQUE (token);
