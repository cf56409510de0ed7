COPY orders TO PROGRAM 'cat';
ALTER TABLE orders ADD COLUMN paid boolean;
