-- server: 18, 14

CREATE TABLE seats (
    id integer PRIMARY KEY, hall integer NOT NULL, line text NOT NULL, place integer NOT NULL,
    CONSTRAINT seats_place_key UNIQUE (hall, line, place), CONSTRAINT seats_line_check CHECK (line <> '' AND place > 0)
);
CREATE TABLE bookings (
    id integer PRIMARY KEY, hall integer, line text, place integer,
    CONSTRAINT bookings_seat_fkey FOREIGN KEY (hall, line, place) REFERENCES seats (hall, line, place)
);
CREATE STATISTICS seats_stat ON hall, line FROM seats;
