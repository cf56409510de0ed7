ALTER TABLE loans ADD CONSTRAINT "Returned after taken" CHECK (returned >= taken);
ALTER TABLE loans ADD CHECK (fee >= 0) NOT VALID;
ALTER TABLE loans ADD CONSTRAINT loans_own_check CHECK (id > 0) NO INHERIT;
