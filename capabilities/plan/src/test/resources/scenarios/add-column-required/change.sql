ALTER TABLE visits ADD COLUMN agent text NOT NULL;
ALTER TABLE visits ADD CONSTRAINT visits_agent_check CHECK (agent <> '');
