ALTER TABLE moves DROP CONSTRAINT moves_account_id_fkey;
ALTER TABLE accounts DROP CONSTRAINT accounts_pkey;
ALTER TABLE accounts ADD CONSTRAINT accounts_pkey PRIMARY KEY (tenant, id);
ALTER TABLE accounts ADD CONSTRAINT accounts_id_key UNIQUE (id);
ALTER TABLE moves ADD CONSTRAINT moves_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE;
