CREATE TABLE bookings_new (LIKE bookings, EXCLUDE USING gist (room WITH &&, during WITH &&));
ALTER TABLE bookings_new ADD EXCLUDE USING gist (during WITH -|-);
