ALTER TABLE clients ADD CONSTRAINT "every client has mail" NOT NULL mail;
ALTER TABLE clients ADD CONSTRAINT clients_phone_not_null NOT NULL phone NOT VALID;
