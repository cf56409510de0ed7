CREATE TABLE slots (
    id bigint PRIMARY KEY,
    starts_at timestamptz NOT NULL,
    -- the clock on the wall
    starts_local_time timestamp NOT NULL,
    departs_at timestamp,
    opens_at timestamp,
    -- the zone is in the name
    received_at_utc timestamp,
    -- a day and a time of day, chosen by a person
    appointment timestamp,
    cutoff time
);
