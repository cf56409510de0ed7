CREATE TABLE contacts (
    id bigint PRIMARY KEY,
    marketing_opt_in boolean NOT NULL,
    is_active boolean NOT NULL DEFAULT true,
    -- not answered yet
    approved boolean,
    passed boolean DEFAULT NULL,
    age integer,
    is_adult boolean GENERATED ALWAYS AS (age >= 18) STORED
);
