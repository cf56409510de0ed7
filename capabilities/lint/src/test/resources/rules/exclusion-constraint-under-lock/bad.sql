-- rows: bookings 5000000
ALTER TABLE bookings ADD CONSTRAINT bookings_apart EXCLUDE USING gist (room WITH &&, during WITH &&);
DO $$ BEGIN EXECUTE 'ALTER TABLE bookings ADD EXCLUDE USING gist (during WITH -|-) WHERE (NOT cancelled)'; END $$;
