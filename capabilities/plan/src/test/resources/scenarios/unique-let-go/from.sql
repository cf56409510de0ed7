-- server: 18, 14

CREATE TABLE users (
    id integer PRIMARY KEY, mail text, tenant integer, slot integer,
    CONSTRAINT users_mail_key UNIQUE (mail) WITH (fillfactor = 70), UNIQUE (tenant, slot) DEFERRABLE
);
CREATE TABLE logins (id integer PRIMARY KEY, mail text REFERENCES users (mail));
