ALTER TABLE readings DROP CONSTRAINT readings_old_check;
ALTER TABLE readings ADD CONSTRAINT readings_value_check CHECK (value > 0);
ALTER TABLE readings_1 ADD CONSTRAINT readings_1_check CHECK (value < 1000000);
