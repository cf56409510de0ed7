ALTER TABLE tasks DROP CONSTRAINT tasks_state_check, DROP CONSTRAINT tasks_weight_check, DROP CONSTRAINT tasks_id_check;
