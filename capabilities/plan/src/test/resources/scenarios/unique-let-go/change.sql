ALTER TABLE logins DROP CONSTRAINT logins_mail_fkey;
ALTER TABLE users DROP CONSTRAINT users_mail_key, DROP CONSTRAINT users_tenant_slot_key;
