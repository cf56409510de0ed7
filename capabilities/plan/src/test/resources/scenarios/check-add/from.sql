-- server: 18, 14

-- size: loans 3000000
CREATE TABLE loans (id integer PRIMARY KEY, taken date NOT NULL, returned date, fee numeric);
