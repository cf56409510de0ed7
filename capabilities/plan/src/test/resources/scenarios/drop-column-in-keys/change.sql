DROP STATISTICS seats_stat;
ALTER TABLE bookings DROP CONSTRAINT bookings_seat_fkey, DROP COLUMN line;
ALTER TABLE seats DROP COLUMN line;
ALTER TABLE seats ADD CONSTRAINT seats_place_check CHECK (place > 0);
