-- server: 18, 14

CREATE TABLE people (
    id integer PRIMARY KEY, "First Name" text NOT NULL DEFAULT 'n', mail text NOT NULL, age integer,
    CONSTRAINT people_mail_key UNIQUE (mail), CONSTRAINT people_age_check CHECK (age > 0)
);
CREATE INDEX people_age_idx ON people (age, mail);
